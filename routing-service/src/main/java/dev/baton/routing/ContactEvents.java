package dev.baton.routing;

import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent;
import dev.baton.events.InboundEvent.ContactLeft;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.InboundEvent.RatingGiven;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.EpisodeRated;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.TimerEvent.Purpose;
import dev.baton.packs.Begin;
import dev.baton.packs.EscalationReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What contacts do.
final class ContactEvents {
    private ContactEvents() {}

    static void decide(Turn turn, InboundEvent event) {
        switch (event) {
            case MessageReceived received -> received(turn, received);
            case HumanRequested requested -> humanRequested(turn, requested);
            case RatingGiven rating -> rated(turn, rating);
            case ContactLeft ignored -> left(turn);
        }
    }

    private static void received(Turn turn, MessageReceived received) {
        if (turn.state().isEarly(received.message())) {
            turn.become(turn.state().receivedAtLast(received.message()));
            return;
        }
        boolean opened = arrive(turn, received, turn.cause().id());
        if (turn.personHolds()) {
            forward(turn, received);
            return;
        }
        if (opened && begin(turn, received)) {
            return;
        }
        Episode episode = turn.openEpisode();
        long epoch = turn.state().epoch();
        turn.become(turn.state().given(new GivenMessage(received.message(), episode.id(), epoch, received.content())));
        Instant due = turn.cause().time().plus(turn.pack().policy().botTimeout());
        turn.emit(new DeadlineSet(Purpose.BOT_OUTCOME, received.message().value(), due));
    }

    /// A message of the contact's is there: an episode is open, and something is known of the language.
    /// @param origin the event that brought the message
    /// @return whether an episode was opened for it
    static boolean arrive(Turn turn, MessageReceived received, EventId origin) {
        listen(turn, received.language(), received.content().words());
        boolean opened =
                Episodes.openOrContinue(turn, received.channel(), received.contact(), origin, ReasonCode.FIRST_MESSAGE);
        turn.become(turn.state().with(turn.openEpisode().withAttributes(received.attributes(), turn.pack())));
        return opened;
    }

    /// An episode begins with a message that nobody has read yet.
    /// @return whether a person takes it at once
    private static boolean begin(Turn turn, MessageReceived received) {
        if (turn.pack().policy().begin() == Begin.PERSON) {
            Weighed personFirst = personFirst(turn);
            if (Escalation.keptByTheHour(turn, personFirst).isEmpty()) {
                Episode episode = turn.openEpisode();
                turn.become(turn.state()
                        .awaiting(new AwaitedOutcome(
                                received.message(), episode.id(), turn.state().epoch(), false)));
                Escalation.escalate(turn, received.message(), personFirst);
                return true;
            }
        }
        Episodes.greet(turn);
        return false;
    }

    private static Weighed personFirst(Turn turn) {
        return new Weighed(
                List.of(Ground.of(EscalationReason.BEGINS_WITH_PERSON, null)),
                List.of(),
                Optional.empty(),
                turn.openEpisode().talk());
    }

    private static void forward(Turn turn, MessageReceived received) {
        Episode episode = turn.openEpisode();
        turn.become(turn.state()
                .awaiting(new AwaitedOutcome(
                        received.message(), episode.id(), turn.state().epoch(), false)));
        turn.emit(forwarded(turn, received));
    }

    static MessageForwarded forwarded(Turn turn, MessageReceived received) {
        Episode episode = turn.openEpisode();
        return new MessageForwarded(
                episode.id(),
                received.message(),
                received.content(),
                episode.holder(),
                turn.state().epoch(),
                List.of(Reason.of(ReasonCode.PERSON_HOLDS_BATON)));
    }

    private static void humanRequested(Turn turn, HumanRequested requested) {
        listen(turn, requested.language(), "");
        Episodes.openOrContinue(
                turn, requested.channel(), requested.contact(), turn.cause().id(), ReasonCode.HUMAN_REQUESTED);
        if (turn.botHolds()) {
            Escalation.escalate(turn, null, EscalationReason.HUMAN_REQUESTED, "by the button");
        }
    }

    private static void rated(Turn turn, RatingGiven rating) {
        Episode open = turn.episode();
        EpisodeId episode = open == null ? turn.state().lastEpisode() : open.id();
        if (episode != null) {
            turn.emit(new EpisodeRated(episode, rating.score(), turn.state().epoch(), List.of()));
        }
    }

    private static void left(Turn turn) {
        if (turn.personHolds()) {
            Episodes.close(turn, Reason.of(ReasonCode.CONTACT_LEFT));
        } else if (turn.botHolds()) {
            Episodes.closeOnceAnswered(turn, Parting.LEFT);
        }
    }

    private static void listen(Turn turn, @Nullable String hint, String words) {
        if (turn.state().language() == null) {
            ContactLanguage.guess(hint, words)
                    .ifPresent(guess -> turn.become(turn.state().speaking(guess)));
        }
    }
}
