package dev.baton.routing;

import dev.baton.events.Author;
import dev.baton.events.ChannelId;
import dev.baton.events.Choice;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.TimerEvent.Purpose;
import dev.baton.packs.Begin;
import dev.baton.packs.SystemText;
import java.time.Instant;
import java.util.List;

/// How episodes begin and end.
final class Episodes {
    private Episodes() {}

    /// Makes sure that an episode is open, and that something happened in it now.
    /// @return whether it was opened for this
    static boolean openOrContinue(Turn turn, ChannelId channel, ContactId contact, EventId origin, ReasonCode why) {
        Instant now = turn.cause().time();
        Episode open = turn.episode();
        if (open != null) {
            turn.become(turn.state().with(open.activeAt(now).parting(Parting.STAYS)));
            return false;
        }
        EpisodeId id = new EpisodeId(EventId.derived(origin, "episode", 0).value());
        turn.become(turn.state()
                .opened(Episode.opened(id, channel, contact, now, turn.pack().version())));
        turn.emit(new EpisodeOpened(
                id,
                channel,
                contact,
                turn.state().epoch(),
                List.of(Reason.of(why)),
                turn.pack().version()));
        wakeWhenIdle(turn, id, now.plus(turn.pack().policy().idleTimeout()));
        return true;
    }

    /// The contact is told who speaks.
    static void greet(Turn turn) {
        if (!turn.pack().policy().greets()) {
            return;
        }
        List<Choice> choices = turn.pack().policy().begin() == Begin.CHOICE
                ? List.of(new Choice(Rules.TALK_TO_PERSON, turn.text(SystemText.TALK_TO_PERSON)))
                : List.of();
        Content greeting = new Content.Text(turn.text(SystemText.GREETING));
        turn.say(turn.openEpisode(), Author.BOT, greeting, choices, null, turn.language());
    }

    static void wakeWhenIdle(Turn turn, EpisodeId episode, Instant due) {
        turn.emit(new DeadlineSet(Purpose.IDLE, episode.value(), due));
    }

    static void close(Turn turn, Reason reason) {
        EpisodeId id = turn.openEpisode().id();
        turn.become(turn.state().closed());
        turn.emit(new EpisodeClosed(id, turn.state().epoch(), turn.because(reason)));
    }

    /// Asks the contact for a rating of what ends now.
    static void askForRating(Turn turn) {
        if (turn.pack().policy().asksForRating()) {
            turn.announce(SystemText.RATE_CONVERSATION);
        }
    }

    /// The contact is about to leave. What was asked before still gets its answer; then the episode ends.
    static void closeOnceAnswered(Turn turn, Parting parting) {
        turn.become(turn.state().with(turn.openEpisode().parting(parting)));
        closeIfLeft(turn);
    }

    /// Ends an episode of the bot's whose contact is leaving, once no message is open.
    static void closeIfLeft(Turn turn) {
        Episode episode = turn.episode();
        if (episode != null
                && episode.parting() != Parting.STAYS
                && episode.botHolds()
                && turn.state().pending().isEmpty()) {
            if (episode.parting() == Parting.SAID_GOODBYE && episode.known().botAnswers() > 0) {
                askForRating(turn);
            }
            close(turn, Reason.of(ReasonCode.CONTACT_LEFT));
        }
    }
}
