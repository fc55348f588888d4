package dev.baton.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.EventJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// What each process holds, and how busy it is meanwhile.
final class MemoryBench {
    static final Set<String> OPTIONS = Set.of("--seconds", "--folder", "--json");

    private static final double MEGABYTE = 1024.0 * 1024;
    private static final String ROW = "%-18s %8.0f MB %8.2f %%%n";

    private final Options options;

    MemoryBench(Options options) {
        this.options = options;
    }

    private record Measured(String name, long bytes, double percentOfOneCore) {}

    int run() throws InterruptedException {
        RunningPlatform platform = RunningPlatform.of(options);
        int seconds = options.number("--seconds", 10, 1);
        Map<String, Duration> before = platform.busy();
        watch(seconds);
        Map<String, Duration> after = platform.busy();
        List<Measured> measured = new ArrayList<>();
        platform.memory().forEach((name, bytes) -> {
            Duration busy = after.getOrDefault(name, Duration.ZERO).minus(before.getOrDefault(name, Duration.ZERO));
            measured.add(new Measured(name, bytes, busy.toNanos() / 1e7 / seconds));
        });
        report(measured);
        return 0;
    }

    private static void watch(int seconds) throws InterruptedException {
        ProgressLine progress = new ProgressLine();
        for (int left = seconds; left > 0; left--) {
            progress.show("watching, " + left + " s left");
            TimeUnit.SECONDS.sleep(1);
        }
        progress.clear();
    }

    private void report(List<Measured> measured) {
        long bytes = measured.stream().mapToLong(Measured::bytes).sum();
        double busy = measured.stream().mapToDouble(Measured::percentOfOneCore).sum();
        if (options.has("--json")) {
            ObjectNode json = EventJson.mapper().createObjectNode();
            ArrayNode processes = json.putArray("processes");
            measured.forEach(each -> processes.addPOJO(EventJson.mapper().valueToTree(each)));
            json.put("bytes", bytes).put("percentOfOneCore", busy);
            System.out.println(json.toPrettyString());
            return;
        }
        System.out.printf("%-18s %11s %10s%n", "", "memory", "of a core");
        measured.forEach(each ->
                System.out.printf(Locale.ROOT, ROW, each.name(), each.bytes() / MEGABYTE, each.percentOfOneCore()));
        System.out.printf(Locale.ROOT, ROW, "all", bytes / MEGABYTE, busy);
    }
}
