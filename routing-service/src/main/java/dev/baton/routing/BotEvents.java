package dev.baton.routing;

import dev.baton.events.Author;
import dev.baton.events.BotOutcome;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.EventId;
import dev.baton.events.HandoffSummary;
import dev.baton.events.MessageId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.SuggestionMade;
import dev.baton.events.ScoredIntent;
import dev.baton.packs.Begin;
import dev.baton.packs.EscalationReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the bot makes of messages: released, made a suggestion, or refused.
final class BotEvents {
    private BotEvents() {}

    static void decide(Turn turn, BotOutcome outcome) {
        switch (outcome) {
            case MessageUnderstood understood -> understood(turn, understood);
        }
    }

    private static void understood(Turn turn, MessageUnderstood understood) {
        MessageId message = understood.message().message();
        if (ContactLanguage.isKnown(understood.language())) {
            turn.become(turn.state().speaking(understood.language()));
        }
        Optional<AwaitedOutcome> awaited = turn.state().awaited(message);
        if (awaited.isPresent()) {
            afterTheDecision(turn, understood, awaited.get());
        } else if (turn.state().pending(message).isPresent()) {
            turn.become(turn.state().decided(message));
            judge(turn, understood, List.of());
        } else if (turn.state().forgotten() > 0) {
            // It may be early instead. Then its message waits in vain for the bot, and a person is brought in.
            turn.become(turn.state().forgottenArrived());
        } else {
            early(turn, understood);
        }
    }

    private static void early(Turn turn, MessageUnderstood understood) {
        EventId received = turn.cause().causationid();
        EventId origin = received == null ? turn.cause().id() : received;
        boolean opened = ContactEvents.arrive(turn, understood.message(), origin);
        turn.become(turn.state().decidedEarly(understood.message().message()));
        if (turn.personHolds()) {
            turn.emit(ContactEvents.forwarded(turn, understood.message()));
            suggest(turn, understood);
        } else if (opened && turn.pack().policy().begin() == Begin.PERSON) {
            judge(turn, understood, List.of(Ground.of(EscalationReason.BEGINS_WITH_PERSON, null)));
        } else {
            if (opened) {
                Episodes.greet(turn);
            }
            judge(turn, understood, List.of());
        }
    }

    /// @param known grounds for bringing in a person whatever the message says
    private static void judge(Turn turn, MessageUnderstood understood, List<Ground> known) {
        Weighed weighed = weigh(turn, understood).and(known);
        remember(turn, understood, weighed);
        if (weighed.fired().isEmpty()) {
            BotAnswers.release(turn, understood, weighed.passedOver());
            return;
        }
        Optional<Reason> kept = Escalation.keptByTheHour(turn, weighed);
        if (kept.isPresent()) {
            List<Reason> passedOver = new ArrayList<>(weighed.reasons());
            passedOver.add(kept.get());
            passedOver.addAll(weighed.passedOver());
            BotAnswers.release(turn, understood, passedOver);
            return;
        }
        if (weighed.isSensitive()) {
            Escalation.guide(turn, understood, Author.BOT);
        }
        Escalation.escalate(turn, understood.message().message(), weighed);
    }

    private static Weighed weigh(Turn turn, MessageUnderstood understood) {
        Episode episode = turn.openEpisode();
        return Rules.weigh(turn.pack(), turn.language(), understood, episode.attributes(), episode.talk());
    }

    private static void remember(Turn turn, MessageUnderstood understood, Weighed weighed) {
        Episode episode = turn.openEpisode();
        String about = weighed.about().orElse(null);
        HandoffSummary known = new HandoffSummary(
                about,
                understood.intents().stream()
                        .filter(scored -> scored.intent().equals(about))
                        .findFirst()
                        .map(ScoredIntent::confidence)
                        .orElse(null),
                understood.sentiment(),
                understood.entities(),
                episode.known().botAnswers(),
                episode.known().attempts());
        turn.become(turn.state().with(episode.knowing(known).talking(weighed.talk())));
    }

    private static void afterTheDecision(Turn turn, MessageUnderstood understood, AwaitedOutcome awaited) {
        turn.become(turn.state().arrived(awaited));
        Episode open = turn.episode();
        boolean sameEpisode = open != null && open.id().equals(awaited.episode());
        boolean suggested = sameEpisode && turn.personHolds();
        if (suggested) {
            suggest(turn, understood);
        }
        if (awaited.givenToBot() || !suggested) {
            long epoch = turn.state().epoch();
            turn.emit(new ActRefused(
                    awaited.episode(),
                    turn.cause().id(),
                    ActRefused.Act.BOT_PROPOSAL,
                    awaited.epoch(),
                    epoch,
                    List.of(refusal(awaited, epoch))));
        }
    }

    private static Reason refusal(AwaitedOutcome awaited, long epoch) {
        return awaited.epoch() < epoch
                ? Reason.of(ReasonCode.STALE_EPOCH, Figures.compared("epoch", awaited.epoch(), "<", epoch))
                : Reason.of(ReasonCode.ALREADY_DECIDED);
    }

    private static void suggest(Turn turn, MessageUnderstood understood) {
        guideWhoWaits(turn, understood);
        turn.emit(new SuggestionMade(
                turn.openEpisode().id(),
                understood.message().message(),
                understood.intents(),
                understood.sentiment(),
                understood.proposal(),
                turn.state().epoch(),
                List.of(Reason.of(ReasonCode.PERSON_HOLDS_BATON))));
    }

    /// Nobody looks yet at what a waiting contact writes, so what must be heard at once is said here.
    private static void guideWhoWaits(Turn turn, MessageUnderstood understood) {
        if (turn.openEpisode().waits() && weigh(turn, understood).isSensitive()) {
            Escalation.guide(turn, understood, Author.SYSTEM);
        }
    }
}
