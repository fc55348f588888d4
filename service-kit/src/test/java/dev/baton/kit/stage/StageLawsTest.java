package dev.baton.kit.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.EventJson;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.events.Topic;
import dev.baton.kit.stage.World.Crash;
import dev.baton.kit.stage.World.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The laws of the stage runner, by seeded histories of crashes, zombies, redeliveries and stores set back.
class StageLawsTest {
    private static final int HISTORIES = 1_000;
    private static final int MESSAGES = 40;

    @Test
    void everyHistoryIsEffectivelyOnce() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            assertThat(violation(seed, Fault.NONE)).as("seed %d", seed).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aGuardBrokenOnPurposeIsCaught(Fault fault) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            if (violation(seed, fault) != null) {
                return;
            }
        }
        throw new AssertionError("no history noticed " + fault);
    }

    @Test
    void aRecordThatCannotBeReadOrDecidedIsBuriedAndTheOthersGoOn() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.append("{no json".getBytes(StandardCharsets.UTF_8));
        world.receive("ada", "poison");
        world.receive("ada", "two");
        world.process().deliver(10);
        assertThat(world.buried).extracting(InboundRecord::offset).containsExactlyInAnyOrder(1L, 2L);
        assertThat(world.emitted).hasSize(2);
        assertThat(world.committed).isEqualTo(4);
    }

    @Test
    void whatADeadProcessLeftUnsaidComesBeforeAnythingNewer() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.receive("ada", "two");
        world.betweenSteps = () -> {
            if (!world.memory.states.isEmpty()) {
                throw new Crash();
            }
        };
        assertThatThrownBy(() -> world.process().deliver(1)).isInstanceOf(Crash.class);
        world.betweenSteps = () -> {};
        World.Process heir = world.process();
        heir.next = 1;
        heir.deliver(1);
        assertThat(world.emitted).extracting(StageLawsTest::words).containsExactly("one is 1", "two is 2");
    }

    @Test
    @Timeout(10)
    void aBatchThatNobodyCanReadStillNoticesAFlush() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        World.Process process = world.process();
        process.deliver(1);
        world.memory = new World.Memory();
        world.append("{no json".getBytes(StandardCharsets.UTF_8));
        process.deliver(1);
        assertThat(world.memory.states).hasSize(1);
        assertThat(world.committed).isEqualTo(2);
    }

    @Test
    void aFlushIsRepairedThoughNothingIsToBeDecided() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.receive("bob", "two");
        World.Process process = world.process();
        process.deliver(2);
        Map<StateKey, Loaded<Relay.Count>> before = Map.copyOf(world.memory.states);
        world.memory = new World.Memory();
        process.repair();
        assertThat(world.memory.states.keySet()).isEqualTo(before.keySet());
        before.forEach((key, loaded) -> assertThat(states(world).get(key)).isEqualTo(loaded.state()));
        assertThat(world.emitted).hasSize(2);
    }

    @Test
    void aProcessThatHasDecidedNothingYetRepairsAsWell() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.process().deliver(1);
        world.memory = new World.Memory();
        world.process().repair();
        assertThat(states(world)).hasSize(1);
    }

    @Test
    void whatDiedBetweenJournalAndStoreIsSaidByTheHeir() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.betweenSteps = () -> {
            if (!world.journal.isEmpty()) {
                throw new Crash();
            }
        };
        assertThatThrownBy(() -> world.process().deliver(1)).isInstanceOf(Crash.class);
        world.betweenSteps = () -> {};
        world.process().deliver(1);
        assertThat(world.emitted).extracting(StageLawsTest::words).containsExactly("one is 1");
        assertThat(world.journal).hasSize(1);
    }

    @Test
    void whoeverIsOvertakenBeforeTheJournalDecidesAgain() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.receive("ada", "two");
        World.Process overtaken = world.process();
        World.Process other = world.process();
        int[] steps = {0};
        world.betweenSteps = () -> {
            if (steps[0]++ == 3) {
                other.deliver(1);
            }
        };
        overtaken.deliver(2);
        assertThat(world.journal).hasSize(3);
        assertThat(brokenLaw(world)).isNull();
    }

    @Test
    void aRebuildDecidesInTheOrderOfTheFirstDecisionsNotOfTheRecords() {
        World world = new World(1, Fault.NONE);
        world.receive("ada", "one");
        world.receive("ada", "two");
        World.Process process = world.process();
        process.next = 1;
        process.deliver(1);
        process.next = 0;
        process.deliver(1);
        Map<StateKey, Relay.@Nullable Count> before = states(world);
        world.memory = new World.Memory();
        process.repair();
        assertThat(states(world)).isEqualTo(before);
        assertThat(before.values()).containsExactly(new Relay.Count(2, "one"));
    }

    @Test
    @Timeout(10)
    void aStoreThatIsFlushedOverAndOverChangesNothing() {
        World world = new World(1, Fault.NONE);
        for (int i = 0; i < 6; i++) {
            world.receive("contact" + i % 2, "m" + i);
        }
        World.Process process = world.process();
        process.deliver(3);
        int[] steps = {0};
        world.betweenSteps = () -> {
            if (steps[0]++ < 40) {
                world.memory = new World.Memory();
            }
        };
        process.deliver(3);
        process.repair();
        assertThat(brokenLaw(world)).isNull();
        assertThat(world.emitted).hasSize(6);
        assertThat(world.memory.states).hasSize(2);
    }

    private static Map<StateKey, Relay.@Nullable Count> states(World world) {
        Map<StateKey, Relay.@Nullable Count> states = new HashMap<>();
        world.memory.states.forEach((key, loaded) -> states.put(key, loaded.state()));
        return states;
    }

    /// Plays a history and answers the first law that is broken, or null.
    private static @Nullable String violation(long seed, Fault fault) {
        World world = new World(seed, fault);
        Random random = world.random;
        for (int i = 0; i < MESSAGES; i++) {
            world.receive("contact" + random.nextInt(5), "m" + i);
            if (random.nextInt(6) == 0) {
                InboundRecord redelivered = world.log.get(random.nextInt(world.log.size()));
                world.append(redelivered.value());
            }
        }
        world.crashRate = random.nextDouble() * 0.08;
        double setBackRate = random.nextInt(3) == 0 ? 0.03 : 0;
        List<World.Process> processes = new ArrayList<>(List.of(world.process()));
        boolean[] turning = {false};
        world.betweenSteps = () -> {
            if (turning[0]) {
                return;
            }
            turning[0] = true;
            turn(world, random, setBackRate, processes);
            turning[0] = false;
        };
        try {
            for (int rounds = 0; world.committed < world.log.size() && rounds < 5_000; rounds++) {
                try {
                    if (random.nextInt(20) == 0) {
                        processes.add(world.process());
                    }
                    if (processes.size() > 1 && random.nextInt(20) == 0) {
                        processes.addLast(processes.removeFirst());
                        processes.getLast().assigned();
                    }
                    if (random.nextInt(10) == 0) {
                        processes.get(random.nextInt(processes.size())).repair();
                    }
                    processes.getLast().deliver(1 + random.nextInt(8));
                } catch (Crash crash) {
                    processes.set(processes.size() - 1, world.process());
                }
            }
        } catch (RuntimeException bug) {
            return "a process failed: " + bug;
        }
        return brokenLaw(world);
    }

    private static void turn(World world, Random random, double setBackRate, List<World.Process> processes) {
        if (random.nextInt(20) == 0) {
            world.copies.add(world.memory.copy());
        }
        if (random.nextDouble() < setBackRate) {
            int copy = random.nextInt(world.copies.size() + 1) - 1;
            world.memory =
                    copy < 0 ? new World.Memory() : world.copies.get(copy).copy();
            world.copies.subList(copy + 1, world.copies.size()).clear();
        }
        if (processes.size() > 1 && random.nextInt(30) == 0) {
            int zombie = random.nextInt(processes.size() - 1);
            try {
                processes.get(zombie).deliver(6);
            } catch (Crash died) {
                processes.remove(zombie);
            }
        }
    }

    private static @Nullable String brokenLaw(World world) {
        Map<EventId, Envelope> seen = new LinkedHashMap<>();
        for (Envelope event : world.emitted) {
            Envelope before = seen.putIfAbsent(event.id(), event);
            if (before != null && !before.equals(event)) {
                return "one id says two things: " + before + " and " + event;
            }
        }
        Map<ConversationId, List<String>> heard = new HashMap<>();
        seen.values()
                .forEach(event -> heard.computeIfAbsent(event.conversation(), c -> new ArrayList<>())
                        .add(words(event)));
        Map<ConversationId, List<String>> expected = new HashMap<>();
        Map<EventId, Boolean> distinct = new HashMap<>();
        for (InboundRecord record : world.log) {
            Envelope event = EventJson.read(Topic.INBOUND_MESSAGES, record.value());
            if (distinct.put(event.id(), true) == null) {
                List<String> list = expected.computeIfAbsent(event.conversation(), c -> new ArrayList<>());
                String said = ((dev.baton.events.InboundEvent.MessageReceived) event.data())
                        .content()
                        .words();
                list.add(said + " is " + (list.size() + 1));
            }
        }
        return heard.equals(expected) ? null : "heard " + heard + " instead of " + expected;
    }

    private static String words(Envelope event) {
        return ((ReplySent) event.data()).content().words();
    }
}
