package dev.baton.routing;

import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.TimerEvent.Purpose;
import java.time.Instant;
import java.util.List;

/// How episodes begin and end.
final class Episodes {
    private Episodes() {}

    /// Makes sure that an episode is open, and that something happened in it now.
    static void openOrContinue(Turn turn, ChannelId channel, ContactId contact, EventId origin, ReasonCode why) {
        Instant now = turn.cause().time();
        Episode open = turn.episode();
        if (open != null) {
            turn.become(turn.state().with(open.activeAt(now).withLeaving(false)));
            return;
        }
        EpisodeId id = new EpisodeId(EventId.derived(origin, "episode", 0).value());
        turn.become(turn.state().opened(Episode.opened(id, channel, contact, now)));
        turn.emit(new EpisodeOpened(
                id,
                channel,
                contact,
                turn.state().epoch(),
                List.of(Reason.of(why)),
                turn.pack().version()));
        wakeWhenIdle(turn, id, now.plus(turn.pack().policy().idleTimeout()));
    }

    static void wakeWhenIdle(Turn turn, EpisodeId episode, Instant due) {
        turn.emit(new DeadlineSet(Purpose.IDLE, episode.value(), due));
    }

    static void close(Turn turn, Reason reason) {
        EpisodeId id = turn.openEpisode().id();
        turn.become(turn.state().closed());
        turn.emit(new EpisodeClosed(id, turn.state().epoch(), List.of(reason)));
    }

    /// The contact is about to leave. What was asked before still gets its answer; then the episode ends.
    static void closeOnceAnswered(Turn turn) {
        turn.become(turn.state().with(turn.openEpisode().withLeaving(true)));
        closeIfLeft(turn);
    }

    /// Ends an episode of the bot's whose contact is leaving, once no message is open.
    static void closeIfLeft(Turn turn) {
        Episode episode = turn.episode();
        if (episode != null
                && episode.leaving()
                && episode.botHolds()
                && turn.state().pending().isEmpty()) {
            close(turn, Reason.of(ReasonCode.CONTACT_LEFT));
        }
    }
}
