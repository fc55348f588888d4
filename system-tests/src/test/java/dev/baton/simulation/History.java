package dev.baton.simulation;

import dev.baton.routing.Conversation;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// One seeded history: everybody acts, everything fails, then calm comes and every account is settled.
final class History {
    private static final int ACTS = 16;
    private static final int MOST_TURNS = 20_000;
    private static final int MOST_LOSSES = 4;

    private final World world;
    private final Random random;
    private final Contacts contacts;
    private final Agents agents;
    private final double speed;
    private final double botSpeed;
    private int losses;
    private Duration jumped = Duration.ZERO;

    private History(long seed, Broken broken) {
        world = new World(seed, broken);
        random = world.random;
        world.inOrder = random.nextInt(3) == 0;
        losses = random.nextInt(MOST_LOSSES + 1);
        world.crashRate = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.02;
        world.failureRate = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.05;
        speed = 0.5 + random.nextDouble();
        botSpeed = random.nextInt(4) == 0 ? 0.02 : 1;
        world.groups
                .values()
                .forEach(group ->
                        group.topics.forEach(topic -> group.eagerness.put(topic, random.nextInt(3) == 0 ? 0.1 : 1.0)));
        contacts = new Contacts(world, 2 + random.nextInt(3));
        agents = new Agents(world, 1 + random.nextInt(3));
    }

    /// @return the world as it ended
    /// @throws Violation at the step that breaks a law
    static World play(long seed, Broken broken) {
        History history = new History(seed, broken);
        try {
            history.play();
        } finally {
            history.world.processes().forEach(process -> process.strand.kill());
        }
        return history.world;
    }

    private void play() {
        world.trace("read in order: %s, the store may lose %d times", world.inOrder, losses);
        for (int acts = 0; acts < ACTS; world.turn++) {
            int what = random.nextInt(1_000);
            if (what < 30 * speed) {
                contacts.act();
                acts++;
            } else if (what < 70 * speed) {
                agents.act();
            } else if (what < 110 * speed) {
                passTime();
            } else if (what < 120 * speed) {
                anyGroup().rebalance();
            } else if (what < 125 * speed) {
                ConsumerGroup group = anyGroup();
                group.kill(group.processes.get(random.nextInt(group.processes.size())));
            } else if (what < 130 * speed) {
                world.redis.snapshot();
            } else if (what < 140 * speed) {
                loseSomething();
            } else if (what < 150 * speed) {
                anyProcess().checkIsDue();
            } else {
                work();
            }
        }
        settle();
    }

    private ConsumerGroup anyGroup() {
        List<ConsumerGroup> groups = List.copyOf(world.groups.values());
        return groups.get(random.nextInt(groups.size()));
    }

    private void passTime() {
        int how = random.nextInt(100);
        if (how < 80) {
            world.pass(Duration.ofMillis(random.nextInt(3_000)));
        } else if (how < 97) {
            world.pass(Duration.ofSeconds(random.nextInt(40)));
        } else if (how < 99) {
            world.pass(Duration.ofMinutes(random.nextInt(40)));
        } else if (jumped.isZero()) {
            jumped = Duration.ofDays(1 + random.nextInt(6));
            world.pass(jumped);
            contacts.redeliver();
        }
    }

    /// The stores of any stages, or all, are flushed or set back.
    private void loseSomething() {
        if (losses > 0) {
            losses--;
            Set<String> losing = new LinkedHashSet<>(world.groups.keySet());
            if (random.nextBoolean()) {
                losing.removeIf(name -> random.nextBoolean());
            }
            world.redis.setBack(losing, random);
            world.trace("the store is set back for %s", losing);
        }
    }

    private Process anyProcess() {
        List<Process> processes = world.processes();
        return processes.get(random.nextInt(processes.size()));
    }

    private void work() {
        List<Process> ready = world.processes().stream()
                .filter(process -> !process.isAsleep() && process.hasWork())
                .toList();
        if (ready.isEmpty()) {
            return;
        }
        Process chosen = ready.get(random.nextInt(ready.size()));
        if (chosen.group.name.equals("bot") && random.nextDouble() >= botSpeed) {
            return;
        }
        resume(chosen);
    }

    private void resume(Process process) {
        process.strand.resume();
        if (process.strand.hasEnded()) {
            process.group.replace(process);
        }
    }

    /// No more faults: everything that is in the log is decided.
    private void settle() {
        world.calm = true;
        world.crashRate = 0;
        world.failureRate = 0;
        world.processes().forEach(Process::wake);
        drain();
        for (int i = 0; i < 5; i++) {
            world.processes().forEach(Process::checkIsDue);
            world.pass(Duration.ofSeconds(2));
            drain();
        }
        world.laws.drained();
        for (int rounds = 0; !isOver() && rounds < 40; rounds++) {
            agents.finish();
            drain();
            world.pass(Duration.ofMinutes(rounds % 4 == 3 ? 31 : 0).plusSeconds(1));
            drain();
        }
        Violation.unless(isOver(), "a conversation waits for ever: %s", world.pool());
        world.laws.drained();
    }

    private boolean isOver() {
        return world.pool().waiting().isEmpty()
                && world.pool().assignments().isEmpty()
                && world.laws.conversations.ids().stream().allMatch(id -> {
                    Conversation state = world.state("routing", id.value(), Conversation.class);
                    return state != null && state.episode() == null;
                });
    }

    private void drain() {
        for (int turns = 0; turns < MOST_TURNS; turns++) {
            List<Process> ready =
                    world.processes().stream().filter(Process::hasWork).toList();
            if (ready.isEmpty()) {
                return;
            }
            ready.forEach(this::resume);
        }
        throw new Violation("the platform does not come to rest");
    }
}
