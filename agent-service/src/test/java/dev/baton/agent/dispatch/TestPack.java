package dev.baton.agent.dispatch;

import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.DispatchPolicy.Level;
import dev.baton.packs.DispatchPolicy.Overflow;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.WorkCost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A pack whose queues a test makes up.
final class TestPack {
    static final Pack ECOMMERCE = Pack.read(Path.of("..", "packs", "ecommerce"));

    private final List<QueueDefinition> queues = new ArrayList<>();
    private Map<String, WorkCost> work = Map.of();

    static TestPack empty() {
        return new TestPack();
    }

    TestPack work(Map<String, WorkCost> costs) {
        work = costs;
        return this;
    }

    TestPack queue(String id, Queue queue) {
        queues.add(new QueueDefinition(
                id,
                ECOMMERCE.name(),
                queue.skills,
                0,
                queue.offerTimeout,
                Optional.ofNullable(queue.hours),
                new DispatchPolicy(
                        queue.levels,
                        Optional.ofNullable(queue.dropSkillsAfter),
                        queue.delay,
                        queue.target,
                        queue.ageing,
                        queue.choice,
                        queue.sticky,
                        queue.pick,
                        queue.autoAccept,
                        queue.passes,
                        Optional.ofNullable(queue.overflow))));
        return this;
    }

    Pack pack() {
        return new Pack(
                "test",
                ECOMMERCE.name(),
                ECOMMERCE.languages(),
                "0000000000000000",
                ECOMMERCE.intents(),
                ECOMMERCE.texts(),
                ECOMMERCE.policy(),
                queues,
                Map.of(),
                List.of(),
                work);
    }

    /// A queue with the defaults, but for what a test sets.
    static final class Queue {
        Set<String> skills = Set.of();
        List<Level> levels = List.of();

        @Nullable
        Duration dropSkillsAfter;

        Duration delay = Duration.ZERO;
        Duration target = DispatchPolicy.DEFAULT_TARGET;
        Duration ageing = DispatchPolicy.DEFAULT_AGEING;
        Duration offerTimeout = QueueDefinition.DEFAULT_OFFER_TIMEOUT;
        AgentChoice choice = AgentChoice.LEAST_LOADED;
        Duration sticky = Duration.ZERO;
        boolean pick;
        boolean autoAccept;
        int passes = DispatchPolicy.DEFAULT_PASSES;

        @Nullable
        Overflow overflow;

        @Nullable
        OpeningHours hours;
    }
}
