package dev.baton.simulation;

import dev.baton.agent.dispatch.Assignment;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.PoolContents;
import dev.baton.agent.dispatch.WaitingConversation;
import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.Author;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.ActRefused.Act;
import dev.baton.routing.Conversation;
import dev.baton.routing.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The real deciders with one guard taken out, by changing what they hear or what they decided.
final class BrokenDeciders {
    private BrokenDeciders() {}

    static <S> Decider<S> of(Broken broken, Decider<S> decider, Class<S> stateType) {
        if (broken == Broken.INTAKE_NEVER_DEQUEUES) {
            return judging(decider, (state, event, decision) -> without(decision, DequeueConversation.class));
        }
        if (broken == Broken.CAPACITY_IGNORED && stateType == Pool.class) {
            return hearing(decider, BrokenDeciders::endless);
        }
        if (broken == Broken.EXPIRED_OFFER_ACCEPTED && stateType == Pool.class) {
            return judging(
                    decider, (state, event, decision) -> cast(acceptedAnyway((Pool) state, event, decision), decision));
        }
        if (broken == Broken.EPOCH_NOT_CHECKED && stateType == Conversation.class) {
            return judging(
                    decider,
                    (state, event, decision) ->
                            cast(letThrough((Conversation) decision.state(), event, decision), decision));
        }
        if (broken == Broken.BOT_TALKS_OVER_PEOPLE && stateType == Conversation.class) {
            return judging(
                    decider,
                    (state, event, decision) ->
                            cast(talkedOver((Conversation) decision.state(), event, decision), decision));
        }
        return decider;
    }

    private interface Judging<S> {
        Decision<S> judge(S state, Envelope event, Decision<S> decision);
    }

    private static <S> Decider<S> judging(Decider<S> decider, Judging<S> judging) {
        return new Decider<>() {
            @Override
            public S initial() {
                return decider.initial();
            }

            @Override
            public Decision<S> decide(S state, Envelope event) {
                return judging.judge(state, event, decider.decide(state, event));
            }

            @Override
            public boolean harmlessAgain(Envelope event) {
                return decider.harmlessAgain(event);
            }
        };
    }

    private static <S> Decider<S> hearing(Decider<S> decider, UnaryOperator<Envelope> heard) {
        return new Decider<>() {
            @Override
            public S initial() {
                return decider.initial();
            }

            @Override
            public Decision<S> decide(S state, Envelope event) {
                return decider.decide(state, heard.apply(event));
            }

            @Override
            public boolean harmlessAgain(Envelope event) {
                return decider.harmlessAgain(event);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <S> Decision<S> cast(Decision<?> decision, Decision<S> like) {
        return (Decision<S>) decision;
    }

    private static <S> Decision<S> without(Decision<S> decision, Class<? extends Event> type) {
        return new Decision<>(
                decision.state(),
                decision.emissions().stream()
                        .filter(emission -> !type.isInstance(emission.event()))
                        .toList());
    }

    private static Envelope with(Envelope event, Event data) {
        return new Envelope(event.id(), event.time(), event.tenant(), event.subject(), event.causationid(), data);
    }

    private static Envelope endless(Envelope event) {
        return event.data() instanceof RegisterAgent account
                ? with(
                        event,
                        new RegisterAgent(
                                account.agent(),
                                account.name(),
                                account.queues(),
                                account.skills(),
                                1_000,
                                account.active()))
                : event;
    }

    private static Decision<?> acceptedAnyway(Pool pool, Envelope event, Decision<?> decision) {
        boolean refused = decision.emissions().stream().anyMatch(e -> e.event() instanceof CommandRefused);
        if (!refused || !(event.data() instanceof AcceptOffer accept)) {
            return decision;
        }
        for (WaitingConversation item : pool.waiting()) {
            if (item.conversation().equals(event.subject())) {
                Assignment taken = new Assignment(item.request(), accept.agent(), item.epoch() + 1);
                PoolContents change =
                        new PoolContents(pool.now(), List.of(), List.of(), List.of(taken), List.of(), List.of());
                return new Decision<>(
                        pool.with(Shop.QUEUES, Shop.TENANT, change, List.of()),
                        List.of(Emission.about(
                                item.conversation(),
                                new Accepted(
                                        item.episode(),
                                        accept.offer(),
                                        accept.agent(),
                                        accept.agent().value(),
                                        item.queue(),
                                        item.epoch()))));
            }
        }
        return decision;
    }

    /// What an agent did under an older epoch is said to the contact instead of being refused.
    private static Decision<?> letThrough(Conversation after, Envelope event, Decision<?> decision) {
        for (Emission emission : decision.emissions()) {
            if (emission.event() instanceof ActRefused refused && refused.act() != Act.BOT_PROPOSAL) {
                return new Decision<>(
                        after,
                        List.of(Emission.of(new ReplySent(
                                MessageId.writtenBecauseOf(event.id(), 0),
                                refused.episode(),
                                Shop.CHANNEL.id(),
                                new ContactId("somebody"),
                                Author.agent("Somebody"),
                                new Content.Text("An agent's late reply."),
                                List.of(),
                                after.epoch(),
                                null,
                                null))));
            }
        }
        return decision;
    }

    private static Decision<?> talkedOver(Conversation after, Envelope event, Decision<?> decision) {
        Episode open = after.episode();
        boolean late = decision.emissions().stream()
                .anyMatch(e -> e.event() instanceof ActRefused refused && refused.act() == Act.BOT_PROPOSAL);
        if (!late || open == null) {
            return decision;
        }
        List<Emission> emissions = new ArrayList<>(decision.emissions());
        emissions.add(Emission.of(new ReplySent(
                MessageId.writtenBecauseOf(event.id(), 0),
                open.id(),
                open.channel(),
                open.contact(),
                Author.BOT,
                new Content.Text("The bot's late answer."),
                List.of(),
                after.epoch(),
                null,
                null)));
        return new Decision<>(after, emissions);
    }
}
