package dev.baton.bot.cli;

import dev.baton.bot.UrgencyDetector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Messages that are urgent or only look like it, by whether a detector finds them so.
record UrgencySet(List<LabelledCsv.Row> messages) {

    private static final String NOT_URGENT = "none";

    /// @param recall the share of urgent messages that are found
    /// @param recallByKind the same for each kind
    /// @param falseAlarms the share of the other messages that are found urgent
    record Result(int urgent, int notUrgent, double recall, Map<String, Double> recallByKind, double falseAlarms) {}

    Result measure(UrgencyDetector detector, String language) {
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        for (LabelledCsv.Row message : messages) {
            String kind = message.inScope() ? message.intent() : NOT_URGENT;
            all.merge(kind, 1, Integer::sum);
            found.merge(kind, detector.in(message.text(), language).isPresent() ? 1 : 0, Integer::sum);
        }
        int calm = all.getOrDefault(NOT_URGENT, 0);
        int alarms = found.getOrDefault(NOT_URGENT, 0);
        all.remove(NOT_URGENT);
        found.remove(NOT_URGENT);
        Map<String, Double> byKind = new TreeMap<>();
        all.forEach((kind, count) -> byKind.put(kind, share(found.getOrDefault(kind, 0), count)));
        int urgent = all.values().stream().mapToInt(Integer::intValue).sum();
        int hits = found.values().stream().mapToInt(Integer::intValue).sum();
        return new Result(urgent, calm, share(hits, urgent), byKind, share(alarms, calm));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : Timing.rounded((double) part / whole);
    }
}
