package dev.baton.agent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.Joined;
import dev.baton.events.AgentOutcome.Left;
import dev.baton.events.AgentOutcome.Noted;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.ReasonCode;
import dev.baton.packs.WorkCost;
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

    private final QueueRules rules;

    PoolLaws(QueueRules rules) {
        this.rules = rules;
    }

    void hold(PoolContents before, PoolContents after, List<Emission> emissions) {
        for (Emission emission : emissions) {
            spokenByWhoMay(before, emission);
            follow(emission);
        }
        if (emissions.stream().anyMatch(e -> e.event() instanceof CommandRefused)) {
            assertThat(emissions).as("a refusal says nothing else").hasSize(1);
            assertThat(after).as("a refusal changes nothing").isEqualTo(before);
        } else {
            offersEnd(after);
        }
        assertThat(after.now()).as("time does not go back").isAfterOrEqualTo(before.now());
        eachConversationOnce(after);
        ownersAreThoseWhoAccepted(after);
        Yardstick measure = Yardstick.of(rules, after);
        after.agents().forEach(agent -> withinCapacity(measure, after, agent, emissions));
        CompanyLaws.hold(after);
        nobodyWaitsForNothing(measure, after);
        equalsInTurn(after, emissions);
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
            case AgentReplied replied ->
                owned(about, replied.holder() == null ? replied.agent() : replied.holder(), replied.epoch());
            case Joined joined -> actsIn(about, joined.epoch());
            case Left left -> actsIn(about, left.epoch());
            case TakenOver taken -> {
                ended(about, taken.fromAgent(), taken.epoch());
                owners.put(about, taken.agent());
            }
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

    private void actsIn(ConversationId about, long epoch) {
        assertThat(owners).as("company is only where somebody serves").containsKey(about);
        assertThat(epoch).as("under the epoch of the holder").isEqualTo(epochs.get(about));
    }

    /// Who may say something is told by how things stood before it was said.
    private static void spokenByWhoMay(PoolContents before, Emission emission) {
        AgentId by = switch (emission.event()) {
            case AgentReplied replied when replied.holder() != null -> replied.agent();
            case Noted noted -> noted.agent();
            default -> null;
        };
        if (by != null) {
            Assignment held = before.assignments().stream()
                    .filter(each -> each.conversation().equals(emission.about()))
                    .findFirst()
                    .orElseThrow();
            boolean speaks = emission.event() instanceof AgentReplied;
            assertThat(held.company().stream()
                                    .filter(there ->
                                            speaks ? there.part() == Part.BARGES : there.part() != Part.LISTENS)
                                    .anyMatch(there -> there.agent().equals(by))
                            || (!speaks && held.agent().equals(by)))
                    .as("only those speak and write whose part it is")
                    .isTrue();
        }
    }

    private void ended(ConversationId about, AgentId agent, long epoch) {
        owned(about, agent, epoch);
        owners.remove(about);
        epochs.put(about, epoch + 1);
    }

    private static void eachConversationOnce(PoolContents pool) {
        List<ConversationId> all = new ArrayList<>();
        pool.waiting().forEach(item -> all.add(item.conversation()));
        pool.assignments().forEach(item -> all.add(item.conversation()));
        assertThat(all).as("a conversation is in the pool once").doesNotHaveDuplicates();
    }

    private void ownersAreThoseWhoAccepted(PoolContents pool) {
        Set<ConversationId> served = new HashSet<>();
        for (Assignment assignment : pool.assignments()) {
            served.add(assignment.conversation());
            assertThat(owners).containsEntry(assignment.conversation(), assignment.agent());
        }
        // Routing takes conversations away without a word of the pool's.
        owners.keySet().retainAll(served);
    }

    private static void withinCapacity(
            Yardstick measure, PoolContents pool, PoolAgent agent, List<Emission> emissions) {
        boolean takesOver = emissions.stream()
                .anyMatch(each ->
                        each.event() instanceof TakenOver taken && taken.agent().equals(agent.id()));
        boolean offered = pool.waiting().stream()
                .anyMatch(item -> item.offer() != null && item.offer().agent().equals(agent.id()));
        if (!offered && !takesOver) {
            return;
        }
        List<ChannelId> channels = measure.channels(agent);
        assertThat(measure.load(agent)).as("offers only within capacity").isLessThanOrEqualTo(agent.capacity() * 100L);
        for (ChannelId channel : channels) {
            WorkCost cost = measure.cost(channel);
            assertThat(channels.stream().filter(channel::equals).count())
                    .as("offers only within the channel's limit")
                    .isLessThanOrEqualTo(cost.most());
            assertThat(cost.takesAll() && channels.size() > 1)
                    .as("what takes all is alone")
                    .isFalse();
        }
        assertThat(agent.active()).as("offers only to open accounts").isTrue();
        assertThat(agent.presence()).as("offers only to the present").isNotEqualTo(Presence.OFFLINE);
    }

    private static void nobodyWaitsForNothing(Yardstick measure, PoolContents pool) {
        for (WaitingConversation item : pool.waiting()) {
            if (measure.open(item)) {
                assertThat(measure.choice(item))
                        .as("no conversation waits while somebody could have it")
                        .isNull();
            }
            if (item.offer() == null && item.reservedFor() != null && !measure.asleep(item)) {
                assertThat(pool.agents())
                        .as("no conversation waits while the one it is kept for could have it")
                        .noneMatch(agent -> agent.id().equals(item.reservedFor())
                                && measure.takes(agent, item.request().channel()));
            }
        }
    }

    /// Of two that ask for the same, whoever came first is offered first.
    private static void equalsInTurn(PoolContents pool, List<Emission> emissions) {
        for (Emission emission : emissions) {
            if (emission.event() instanceof Offered offered
                    && offered.reasons().getFirst().code() == ReasonCode.LONGEST_WAITING) {
                pool.waiting().stream()
                        .filter(item -> item.conversation().equals(emission.about()))
                        .forEach(item -> assertThat(pool.waiting())
                                .as("equals are served in turn")
                                .noneMatch(other -> cameBefore(other, item, pool)));
            }
        }
    }

    private static boolean cameBefore(WaitingConversation other, WaitingConversation item, PoolContents pool) {
        boolean open = other.offer() == null
                && other.reservedFor() == null
                && (other.sleepsUntil() == null || !other.sleepsUntil().isAfter(pool.now()));
        return open
                && other.request().kind().equals(item.request().kind())
                && other.priority() == item.priority()
                && other.since().isBefore(item.since());
    }

    private static void offersEnd(PoolContents pool) {
        assertThat(pool.waiting())
                .as("offers end")
                .noneMatch(
                        item -> item.offer() != null && !item.offer().expires().isAfter(pool.now()));
    }
}
