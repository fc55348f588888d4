package dev.baton.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.EventJson;
import dev.baton.local.process.Memory;
import dev.baton.local.process.ProcessRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
        List<ProcessRecord> records = platform.processes();
        List<Duration> before = records.stream().map(MemoryBench::busy).toList();
        watch(seconds);
        List<Measured> measured = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Duration busy = busy(records.get(i)).minus(before.get(i));
            measured.add(new Measured(records.get(i).name(), memory(records.get(i)), busy.toNanos() / 1e7 / seconds));
        }
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

    /// The launcher's children have rows of their own.
    private static Stream<ProcessHandle> processes(ProcessRecord record) {
        return record.process().stream()
                .flatMap(process -> record.name().equals(RunningPlatform.LAUNCHER)
                        ? Stream.of(process)
                        : Stream.concat(Stream.of(process), process.descendants()));
    }

    private static Duration busy(ProcessRecord record) {
        return processes(record)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static long memory(ProcessRecord record) {
        return processes(record)
                .mapToLong(process -> Memory.of(process).orElse(0))
                .sum();
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
