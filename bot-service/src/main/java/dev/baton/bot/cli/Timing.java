package dev.baton.bot.cli;

import dev.baton.bot.ReadBy;
import dev.baton.bot.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How long texts take to read, one after the other on one thread.
final class Timing {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /// @param perSecond how many texts a thread reads in a second
    record Speed(double p50Millis, double p99Millis, double perSecond) {

        private static Speed of(List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            double mean = sorted.stream().mapToLong(Long::longValue).average().orElse(NANOS_PER_SECOND);
            return new Speed(
                    rounded(sorted.get(sorted.size() / 2) / NANOS_PER_MILLI),
                    rounded(sorted.get((int) (0.99 * (sorted.size() - 1))) / NANOS_PER_MILLI),
                    rounded(NANOS_PER_SECOND / mean));
        }
    }

    /// Reads a text; empty when it has no words.
    @FunctionalInterface
    interface Reader {
        Optional<Reading> read(String text);
    }

    private final List<Long> all = new ArrayList<>();
    private final Map<ReadBy, List<Long>> byStage = new EnumMap<>(ReadBy.class);

    Optional<Reading> time(String text, Reader reader) {
        long start = System.nanoTime();
        Optional<Reading> reading = reader.read(text);
        long spent = System.nanoTime() - start;
        all.add(spent);
        reading.ifPresent(each ->
                byStage.computeIfAbsent(each.by(), stage -> new ArrayList<>()).add(spent));
        return reading;
    }

    Speed all() {
        return Speed.of(all);
    }

    Map<String, Speed> speeds() {
        Map<String, Speed> speeds = new TreeMap<>();
        byStage.forEach((stage, nanos) -> speeds.put(stage.name(), Speed.of(nanos)));
        return speeds;
    }

    Map<String, Double> shares() {
        Map<String, Double> shares = new TreeMap<>();
        byStage.forEach((stage, nanos) -> shares.put(stage.name(), rounded((double) nanos.size() / all.size())));
        return shares;
    }

    static double secondsSince(long start) {
        return rounded((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
