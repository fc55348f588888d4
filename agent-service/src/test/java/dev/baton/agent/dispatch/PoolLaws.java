package dev.baton.agent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.ConversationId;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.SkillExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What must hold after every command, whatever came before it. Owners are followed from what was said alone.
final class PoolLaws {
    private final Map<ConversationId, AgentId> owners = new HashMap<>();
    private final Map<ConversationId, Long> epochs = new HashMap<>();

    void hold(Pool before, Pool after, List<Emission> emissions) {
        for (Emission emission : emissions) {
            follow(emission);
        }
        if (emissions.stream().anyMatch(e -> e.event() instanceof CommandRefused)) {
            assertThat(emissions).as("a refusal says nothing else").hasSize(1);
            assertThat(after).as("a refusal changes nothing").isEqualTo(before);
        }
        assertThat(after.now()).as("time does not go back").isAfterOrEqualTo(before.now());
        eachConversationOnce(after);
        ownersAreThoseWhoAccepted(after);
        after.agents().forEach(agent -> withinCapacity(after, agent));
        nobodyWaitsForNothing(after);
    }

    private void follow(Emission emission) {
        ConversationId about = emission.about();
        if (about == null) {
            return;
        }
        AgentOutcome outcome = (AgentOutcome) emission.event();
        switch (outcome) {
            case Offered offered -> acted(about, offered.epoch());
            case Accepted accepted -> {
                acted(about, accepted.epoch());
                owners.put(about, accepted.agent());
                epochs.put(about, accepted.epoch() + 1);
            }
            case AgentReplied replied -> owned(about, replied.agent(), replied.epoch());
            case Transferred transferred -> ended(about, transferred.fromAgent(), transferred.epoch());
            case Requeued requeued -> ended(about, requeued.fromAgent(), requeued.epoch());
            case GaveBack gaveBack -> ended(about, gaveBack.agent(), gaveBack.epoch());
            case WrappedUp wrappedUp -> ended(about, wrappedUp.agent(), wrappedUp.epoch());
            default -> {}
        }
    }

    private void acted(ConversationId about, long epoch) {
        assertThat(epoch).as("the epoch never goes back").isGreaterThanOrEqualTo(epochs.getOrDefault(about, 0L));
        epochs.put(about, epoch);
    }

    private void owned(ConversationId about, AgentId agent, long epoch) {
        assertThat(owners.get(about)).as("only who holds it acts").isEqualTo(agent);
        assertThat(epoch).as("under the epoch of the holder").isEqualTo(epochs.get(about));
    }

    private void ended(ConversationId about, AgentId agent, long epoch) {
        owned(about, agent, epoch);
        owners.remove(about);
        epochs.put(about, epoch + 1);
    }

    private static void eachConversationOnce(Pool pool) {
        List<ConversationId> all = new ArrayList<>();
        pool.waiting().forEach(item -> all.add(item.conversation()));
        pool.assignments().forEach(item -> all.add(item.conversation()));
        assertThat(all).as("a conversation is in the pool once").doesNotHaveDuplicates();
    }

    private void ownersAreThoseWhoAccepted(Pool pool) {
        Set<ConversationId> served = new HashSet<>();
        for (Assignment assignment : pool.assignments()) {
            served.add(assignment.conversation());
            assertThat(owners).containsEntry(assignment.conversation(), assignment.agent());
        }
        // Routing takes conversations away without a word of the pool's.
        owners.keySet().retainAll(served);
    }

    private static void withinCapacity(Pool pool, PoolAgent agent) {
        long offers = offers(pool, agent);
        long load = load(pool, agent);
        if (offers > 0) {
            assertThat(load).as("offers only within capacity").isLessThanOrEqualTo(agent.capacity());
            assertThat(agent.active()).as("offers only to open accounts").isTrue();
            assertThat(agent.presence()).as("offers only to the present").isNotEqualTo(Presence.OFFLINE);
        }
    }

    private static void nobodyWaitsForNothing(Pool pool) {
        for (WaitingConversation item : pool.waiting()) {
            if (item.offer() == null && item.reservedFor() == null) {
                assertThat(pool.agents())
                        .as("no conversation waits while somebody could have it")
                        .noneMatch(agent ->
                                agent.takesOffers() && serves(agent, item) && load(pool, agent) < agent.capacity());
            }
        }
    }

    private static boolean serves(PoolAgent agent, WaitingConversation item) {
        return agent.serves(item.queue()) && SkillExpression.all(item.skills()).metBy(AgentSkills.of(agent.skills()));
    }

    private static long load(Pool pool, PoolAgent agent) {
        return offers(pool, agent)
                + pool.assignments().stream()
                        .filter(assignment -> assignment.agent().equals(agent.id()))
                        .count();
    }

    private static long offers(Pool pool, PoolAgent agent) {
        return pool.waiting().stream()
                .map(WaitingConversation::offer)
                .filter(offer -> offer != null && offer.agent().equals(agent.id()))
                .count();
    }
}
