package dev.baton.routing;

import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.EpisodeId;
import dev.baton.events.HandoffSummary;
import dev.baton.events.Holder;
import java.time.Instant;

/// An open episode: exactly one holder, and what is known for a handoff.
/// @param known what a person would be told now; counts the bot's answers
/// @param unhelpful how often in a row the bot had no answer
/// @param leaving whether the contact has said goodbye or left, so that it ends with the last open message
/// @param lastActivity when the contact or an agent last said something
public record Episode(
        EpisodeId id,
        ChannelId channel,
        ContactId contact,
        Holder holder,
        HandoffSummary known,
        int unhelpful,
        boolean leaving,
        Instant lastActivity) {

    static Episode opened(EpisodeId id, ChannelId channel, ContactId contact, Instant time) {
        return new Episode(id, channel, contact, new Holder.Bot(), HandoffSummary.NOTHING_KNOWN, 0, false, time);
    }

    boolean botHolds() {
        return holder instanceof Holder.Bot;
    }

    boolean waits() {
        return holder instanceof Holder.Waiting;
    }

    Episode heldBy(Holder next) {
        return new Episode(id, channel, contact, next, known, 0, leaving, lastActivity);
    }

    Episode knowing(HandoffSummary summary) {
        return new Episode(id, channel, contact, holder, summary, unhelpful, leaving, lastActivity);
    }

    Episode helped() {
        HandoffSummary counted = new HandoffSummary(
                known.intent(),
                known.confidence(),
                known.sentiment(),
                known.entities(),
                known.botAnswers() + 1,
                known.attempts());
        return new Episode(id, channel, contact, holder, counted, 0, leaving, lastActivity);
    }

    Episode notHelped() {
        return new Episode(id, channel, contact, holder, known, unhelpful + 1, leaving, lastActivity);
    }

    Episode withLeaving(boolean isLeaving) {
        return new Episode(id, channel, contact, holder, known, unhelpful, isLeaving, lastActivity);
    }

    /// Events of several topics come in any order: an older one does not set the clock back.
    Episode activeAt(Instant time) {
        Instant latest = time.isAfter(lastActivity) ? time : lastActivity;
        return new Episode(id, channel, contact, holder, known, unhelpful, leaving, latest);
    }
}
