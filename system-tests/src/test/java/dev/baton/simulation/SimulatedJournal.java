package dev.baton.simulation;

import dev.baton.kit.stage.Journal;
import dev.baton.kit.stage.Partition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One process's way to its stage's journal. Entries of other processes may come in between any two steps.
final class SimulatedJournal implements Journal {
    private static final int ENTRIES = 3;

    private final World world;
    private final String stage;
    private final Process process;

    SimulatedJournal(World world, String stage, Process process) {
        this.world = world;
        this.stage = stage;
        this.process = process;
    }

    @Override
    public long end(int number) {
        process.mayFail();
        process.step();
        return world.log.journal(stage, number).size();
    }

    @Override
    public Map<Integer, Long> append(List<Entry> entries) {
        process.mayFail();
        Map<Integer, Long> places = new HashMap<>();
        for (Entry entry : entries) {
            process.step();
            List<Entry> journal = world.log.journal(stage, entry.number());
            boolean inPlace = entry.at() == journal.size() || world.broken == Broken.OUT_OF_PLACE_COUNTS;
            world.trace("%s writes its journal at %d: %s", process, journal.size(), entry);
            places.put(entry.number(), inPlace ? entry.at() : journal.size());
            journal.add(entry);
        }
        process.step();
        process.mayFail();
        return places;
    }

    @Override
    public void replay(int number, long from, long until, Consumer<Slice> slices) {
        process.mayFail();
        List<Entry> journal = world.log.journal(stage, number);
        for (long at = from; at < until; at += ENTRIES) {
            process.step();
            long next = Math.min(until, at + ENTRIES);
            List<Decided> decided = new ArrayList<>();
            for (int place = (int) at; place < next; place++) {
                Entry entry = journal.get(place);
                if (entry.at() == place || world.broken == Broken.OUT_OF_PLACE_COUNTS) {
                    entry.sources()
                            .forEach(source -> decided.add(new Decided(
                                    entry.time(),
                                    world.log.records(source.partition()).get((int) source.offset()))));
                }
            }
            if (world.broken == Broken.REBUILT_BY_TIMESTAMP) {
                decided.sort(Comparator.comparingLong(each -> each.record().timestamp()));
            }
            world.trace("%s decides again %s", process, decided);
            slices.accept(new Slice(number, at, next, decided));
        }
    }

    @Override
    public Map<Partition, Long> committed(Collection<Partition> partitions) {
        process.mayFail();
        process.step();
        Map<Partition, Long> committed = new HashMap<>();
        partitions.forEach(partition -> committed.put(partition, world.log.committed(process.group.name, partition)));
        process.step();
        return committed;
    }
}
