package dev.baton.analytics.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An episode, as far as it is known.
///
/// @param asked when the contact wrote or asked for a person and so opened it
/// @param opened when routing opened it, which never changes and decides which period it counts to
/// @param channel, queue (the first it waited in), agent (the last who held it), intent (the first that the bot
/// answered, else the first it read), language, escalationReason (of the first escalation), closeReason: empty where
/// there is none
/// @param waits in the baton's order
/// @param handlings in the baton's order
/// @param answers how many messages the bot answered; likewise questions back, and admissions of not knowing
/// @param wrongAnswers how many of the answers an agent corrected
/// @param offers how many times an agent was asked to take it
/// @param passedBy how many of those the agent declined or let pass
/// @param score the latest rating, from 1 to 5
/// @param firstSentiment of the contact's first message that the bot read, from -1 to 1
/// @param angry whether the contact's anger was among the reasons of an escalation
/// @param reopened whether the contact was back within the window after it was closed
public record EpisodeFacts(
        String episode,
        Instant asked,
        Instant opened,
        String channel,
        String queue,
        String agent,
        String intent,
        String language,
        String escalationReason,
        @Nullable Instant closed,
        String closeReason,
        @Nullable Instant firstBotReply,
        @Nullable Instant firstAgentReply,
        List<Wait> waits,
        List<Handling> handlings,
        int answers,
        int questions,
        int notKnown,
        int wrongAnswers,
        int handBacks,
        int offers,
        int passedBy,
        @Nullable Integer score,
        @Nullable Double firstSentiment,
        @Nullable Double lastSentiment,
        boolean angry,
        boolean reopened) {

    public EpisodeFacts {
        waits = List.copyOf(waits);
        handlings = List.copyOf(handlings);
    }

    public boolean escalated() {
        return !waits.isEmpty();
    }

    /// Whether it ended while the contact waited for a person.
    public boolean abandoned() {
        return !waits.isEmpty() && waits.getLast().end() == Wait.End.ABANDONED;
    }

    /// Resolved by the bot: closed, answered at least once, never given to a person, and the contact is not back. It
    /// may cease to be so for as long as the window is open.
    public boolean contained() {
        return closed != null && answers > 0 && !escalated() && !reopened;
    }

    public long transfers() {
        return handlings.stream()
                .filter(handling -> handling.end() == Handling.End.TRANSFERRED)
                .count();
    }
}
