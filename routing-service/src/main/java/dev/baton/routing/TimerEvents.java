package dev.baton.routing;

import dev.baton.events.MessageId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.TimerEvent;
import dev.baton.events.TimerEvent.DeadlinePassed;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.SystemText;
import java.time.Duration;
import java.time.Instant;

/// What time brings.
final class TimerEvents {
    private TimerEvents() {}

    static void decide(Turn turn, TimerEvent event) {
        switch (event) {
            case DeadlinePassed passed -> passed(turn, passed);
            case DeadlineSet ignored -> {}
        }
    }

    private static void passed(Turn turn, DeadlinePassed passed) {
        switch (passed.purpose()) {
            case BOT_OUTCOME -> botLate(turn, new MessageId(passed.about()));
            case IDLE -> idle(turn, passed);
            case UNKNOWN -> {}
        }
    }

    private static void botLate(Turn turn, MessageId message) {
        turn.state().pending(message).ifPresent(given -> {
            Duration timeout = turn.pack().policy().botTimeout();
            turn.become(turn.state().awaiting(given.decidedWithoutBot()));
            Escalation.escalate(
                    turn, message, EscalationReason.BOT_LATE, "no outcome within " + timeout.toMillis() + " ms");
        });
    }

    /// One such deadline is out per episode: it is set again for what remains, or the episode is over. Who waits for
    /// a person, or for the bot's word on a message, is not idle.
    private static void idle(Turn turn, DeadlinePassed passed) {
        Episode episode = turn.episode();
        if (episode == null || !episode.id().value().equals(passed.about())) {
            return;
        }
        Duration timeout = turn.pack().policy().idleTimeout();
        Instant idleFrom = episode.lastActivity().plus(timeout);
        if (idleFrom.isAfter(passed.due())) {
            Episodes.wakeWhenIdle(turn, episode.id(), idleFrom);
        } else if (episode.waits() || !turn.state().pending().isEmpty()) {
            Episodes.wakeWhenIdle(turn, episode.id(), passed.due().plus(timeout));
        } else {
            turn.announce(SystemText.IDLE_CLOSED);
            if (!episode.botHolds() || episode.known().botAnswers() > 0) {
                Episodes.askForRating(turn);
            }
            Episodes.close(turn, Reason.of(ReasonCode.IDLE, "silent for " + timeout.toSeconds() + " s"));
        }
    }
}
