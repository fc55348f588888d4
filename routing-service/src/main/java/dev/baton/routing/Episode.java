package dev.baton.routing;

import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.EpisodeId;
import dev.baton.events.HandoffSummary;
import dev.baton.events.HandoffSummary.Attempt;
import dev.baton.events.Holder;
import dev.baton.packs.Pack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An open episode: exactly one holder, and what is known for a handoff.
/// @param known what a person would be told now; counts the bot's answers
/// @param talk how the talk with the bot goes
/// @param parting whether the contact is about to go
/// @param lastActivity when the contact or an agent last said something
/// @param pack the version of the pack that decides it
/// @param attributes what the channel knows of the contact, as far as the pack asks for it
public record Episode(
        EpisodeId id,
        ChannelId channel,
        ContactId contact,
        Holder holder,
        HandoffSummary known,
        Talk talk,
        Parting parting,
        Instant lastActivity,
        @Nullable String pack,
        Map<String, String> attributes) {

    public Episode {
        talk = talk == null ? Talk.BEGINS : talk;
        parting = parting == null ? Parting.STAYS : parting;
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
    }

    static Episode opened(EpisodeId id, ChannelId channel, ContactId contact, Instant time, String pack) {
        return new Episode(
                id,
                channel,
                contact,
                new Holder.Bot(),
                HandoffSummary.NOTHING_KNOWN,
                Talk.BEGINS,
                Parting.STAYS,
                time,
                pack,
                Map.of());
    }

    boolean botHolds() {
        return holder instanceof Holder.Bot;
    }

    boolean waits() {
        return holder instanceof Holder.Waiting;
    }

    Episode heldBy(Holder next) {
        Talk then = next instanceof Holder.Bot ? Talk.BEGINS : talk;
        return new Episode(id, channel, contact, next, known, then, parting, lastActivity, pack, attributes);
    }

    Episode knowing(HandoffSummary summary) {
        return new Episode(id, channel, contact, holder, summary, talk, parting, lastActivity, pack, attributes);
    }

    Episode talking(Talk next) {
        return new Episode(id, channel, contact, holder, known, next, parting, lastActivity, pack, attributes);
    }

    Episode parting(Parting next) {
        return new Episode(id, channel, contact, holder, known, talk, next, lastActivity, pack, attributes);
    }

    /// Events of several topics come in any order: an older one does not set the clock back.
    Episode activeAt(Instant time) {
        Instant latest = time.isAfter(lastActivity) ? time : lastActivity;
        return new Episode(id, channel, contact, holder, known, talk, parting, latest, pack, attributes);
    }

    Episode pinnedTo(String version) {
        return new Episode(id, channel, contact, holder, known, talk, parting, lastActivity, version, attributes);
    }

    /// What a channel says of the contact replaces what it said before, name by name.
    Episode withAttributes(Map<String, String> told, Pack by) {
        Map<String, String> all = new HashMap<>(attributes);
        by.policy().attributes().forEach(rule -> {
            String value = told.get(rule.name());
            if (value != null) {
                all.put(rule.name(), value);
            }
        });
        return new Episode(id, channel, contact, holder, known, talk, parting, lastActivity, pack, all);
    }

    /// The bot did something on its own.
    Episode tried(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(known.attempts() == null ? List.of() : known.attempts());
        all.add(attempt);
        int answers = known.botAnswers() + (attempt.act() == Attempt.Act.ANSWERED ? 1 : 0);
        return knowing(new HandoffSummary(
                known.intent(),
                known.confidence(),
                known.sentiment(),
                known.entities(),
                answers,
                all.subList(Math.max(0, all.size() - HandoffSummary.MOST_ATTEMPTS), all.size())));
    }
}
