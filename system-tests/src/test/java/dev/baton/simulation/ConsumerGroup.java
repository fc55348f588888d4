package dev.baton.simulation;

import dev.baton.events.Topic;
import dev.baton.kit.stage.InboundRecord;
import dev.baton.kit.stage.Partition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// The processes that share a stage's topics. Partitions of one number belong to one process, whatever the topic.
final class ConsumerGroup {
    private static final int PROCESSES = 2;

    final World world;
    final String name;
    final List<Topic> topics;
    final List<Process> processes = new ArrayList<>();
    /// How eagerly each topic is read: the share of the polls in which it is looked at.
    final Map<Topic, Double> eagerness = new EnumMap<>(Topic.class);
    private final BiFunction<World, ConsumerGroup, Process> starter;
    private final Process[] owners = new Process[SimulatedLog.PARTITIONS];

    ConsumerGroup(World world, String name, List<Topic> topics, BiFunction<World, ConsumerGroup, Process> starter) {
        this.world = world;
        this.name = name;
        this.topics = topics;
        this.starter = starter;
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(starter.apply(world, this));
        }
        for (int number = 0; number < owners.length; number++) {
            owners[number] = processes.get(number % PROCESSES);
        }
        topics.forEach(topic -> eagerness.put(topic, 1.0));
    }

    boolean owns(Process process, int number) {
        return owners[number] == process;
    }

    /// Gives one number's partitions to another process. Who had them may not notice for a while.
    void rebalance() {
        int number = world.random.nextInt(owners.length);
        Process before = owners[number];
        owners[number] = processes.get(world.random.nextInt(processes.size()));
        if (world.random.nextBoolean()) {
            before.sleepFor(world.random.nextInt(200));
        }
    }

    /// Ends a process where it stands and starts another in its place.
    void kill(Process victim) {
        victim.strand.kill();
        replace(victim);
    }

    void replace(Process dead) {
        Process next = starter.apply(world, this);
        processes.set(processes.indexOf(dead), next);
        for (int number = 0; number < owners.length; number++) {
            if (owners[number] == dead) {
                owners[number] = next;
            }
        }
    }

    /// Commits for one that still owns the partition; others are refused, as by a newer generation of the group.
    boolean commit(Process process, Map<Partition, Long> offsets) {
        boolean allowed = offsets.keySet().stream().allMatch(partition -> owns(process, partition.number()));
        if (allowed) {
            offsets.forEach((partition, offset) -> world.log.commit(name, partition, offset));
        }
        return allowed;
    }

    /// Whether a process that owned everything would find something that is not committed.
    boolean isBehind() {
        for (int number = 0; number < owners.length; number++) {
            for (Topic topic : topics) {
                Partition partition = new Partition(topic, number);
                if (world.log.committed(name, partition)
                        < world.log.records(partition).size()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What one process believes to own, and how far it has read.
    static final class Assignment {
        private final Process process;
        private final boolean[] believed = new boolean[SimulatedLog.PARTITIONS];
        private final Map<Partition, Long> next = new HashMap<>();

        Assignment(Process process) {
            this.process = process;
        }

        private void notice() {
            ConsumerGroup group = process.group;
            for (int number = 0; number < believed.length; number++) {
                boolean owned = group.owns(process, number);
                if (owned && !believed[number]) {
                    for (Topic topic : group.topics) {
                        Partition partition = new Partition(topic, number);
                        next.put(partition, process.world.log.committed(group.name, partition));
                    }
                }
                believed[number] = owned;
            }
        }

        /// The records that a poll brings: of several partitions, each in its order.
        List<InboundRecord> poll(int most) {
            World world = process.world;
            if (world.calm || world.random.nextInt(4) != 0) {
                notice();
            }
            List<InboundRecord> batch = new ArrayList<>();
            for (Topic topic : process.group.topics) {
                if (!world.inOrder
                        && !world.calm
                        && world.random.nextDouble() >= process.group.eagerness.getOrDefault(topic, 1.0)) {
                    continue;
                }
                for (int number = 0; number < believed.length; number++) {
                    if (believed[number]) {
                        Partition partition = new Partition(topic, number);
                        List<InboundRecord> there = world.log.records(partition);
                        int from = (int) (long) next.getOrDefault(partition, 0L);
                        int count = world.inOrder || world.calm ? most : world.random.nextInt(most + 1);
                        batch.addAll(there.subList(Math.min(from, there.size()), Math.min(there.size(), from + count)));
                    }
                }
            }
            List<InboundRecord> ordered = world.inOrder || world.calm ? byTime(batch, most) : mixed(batch);
            ordered.forEach(record -> next.put(record.partition(), record.offset() + 1));
            return ordered;
        }

        private static List<InboundRecord> byTime(List<InboundRecord> batch, int most) {
            return batch.stream()
                    .sorted(Comparator.comparingLong(InboundRecord::timestamp))
                    .limit(most)
                    .toList();
        }

        /// Partitions follow each other in any order.
        private List<InboundRecord> mixed(List<InboundRecord> batch) {
            Map<Partition, List<InboundRecord>> parts = new java.util.LinkedHashMap<>();
            batch.forEach(record -> parts.computeIfAbsent(record.partition(), p -> new ArrayList<>())
                    .add(record));
            List<List<InboundRecord>> left = new ArrayList<>(parts.values());
            List<InboundRecord> mixed = new ArrayList<>();
            while (!left.isEmpty()) {
                mixed.addAll(left.remove(process.world.random.nextInt(left.size())));
            }
            return mixed;
        }

        /// The numbers of the partitions that the process believes to own.
        List<Integer> numbers() {
            return IntStream.range(0, believed.length)
                    .filter(number -> believed[number])
                    .boxed()
                    .toList();
        }

        /// Whether a poll could bring something.
        boolean hasMore() {
            ConsumerGroup group = process.group;
            for (int number = 0; number < believed.length; number++) {
                if (group.owns(process, number) || believed[number]) {
                    if (!believed[number]) {
                        return true;
                    }
                    for (Topic topic : group.topics) {
                        Partition partition = new Partition(topic, number);
                        if (next.getOrDefault(partition, 0L)
                                < process.world.log.records(partition).size()) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
