package dev.baton.analytics.trace;

import java.time.Instant;
import java.util.Comparator;

/// What one event tells the metrics. Texts are empty and numbers zero where the event tells nothing of the kind.
///
/// @param id the event's
/// @param at by the clock of the event's writer
/// @param episode the episode it names
/// @param message the contact's message it is about
/// @param epoch the baton's, as the event tells it
/// @param what the one thing that its kind is about, such as a reason, an agent or an intent
/// @param where the second such thing, such as a queue or a channel
/// @param language as a BCP 47 tag
/// @param number a score or a sentiment
public record Mark(
        String id,
        Instant at,
        Kind kind,
        String episode,
        String message,
        long epoch,
        String what,
        String where,
        String language,
        double number)
        implements Comparable<Mark> {

    /// By time; marks of one instant by what caused the baton to move first, so that no order depends on chance.
    public static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::at).thenComparing(Mark::kind).thenComparing(Mark::id);

    public enum Kind {
        /// The contact wrote (`message`) or pressed the button for a person. `episode` is the one it opens, if any.
        ASKED,
        /// The bot read a message. `what` is the likeliest intent, `number` the sentiment.
        UNDERSTOOD,
        /// `where` is the channel.
        OPENED,
        /// `what` is the intent.
        ANSWERED,
        /// The bot took leave: a goodbye answers a goodbye, not a question.
        PARTED,
        /// The bot asked back.
        ASKED_BACK,
        /// The bot admitted not to know.
        NOT_KNOWN,
        /// `what` is the first reason, `where` the queue.
        ESCALATED,
        /// The reasons of an escalation name the contact's anger.
        ANGERED,
        /// A message went to a person.
        FORWARDED,
        /// The baton waits in the queue `where`; `what` is the reason.
        WAITING,
        /// The baton is with the agent `what`.
        TAKEN,
        /// The agent `what` gave it back to the bot.
        HANDED_BACK,
        /// `what` is the reason.
        CLOSED,
        /// `number` is the score.
        RATED,
        BOT_REPLIED,
        /// Under the epoch of the agent who held the baton.
        AGENT_REPLIED,
        /// The agent `what` was asked to take it.
        OFFERED,
        /// The agent `what` declined or let the offer pass.
        PASSED_BY,
        /// An agent said that the bot's answer to `message` was wrong.
        CORRECTED
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }
}
