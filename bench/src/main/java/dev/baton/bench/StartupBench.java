package dev.baton.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.events.EventJson;
import dev.baton.local.Installation;
import dev.baton.local.Ports;
import dev.baton.local.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// From `./baton up` to ready, and from the signal to the end, of platforms of its own beside whatever runs.
final class StartupBench {
    static final Set<String> OPTIONS = Set.of("--runs", "--json");

    private static final String READY = "Baton is ready after";
    private static final long ENDS_WITHIN_SECONDS = 60;

    private final Options options;
    private final ProgressLine progress = new ProgressLine();

    StartupBench(Options options) {
        this.options = options;
    }

    /// Seconds.
    private record Run(double ready, double stopped) {}

    int run() throws IOException, InterruptedException {
        int runs = options.number("--runs", 5, 1);
        List<Run> fresh = new ArrayList<>();
        List<Run> again = new ArrayList<>();
        for (int i = 1; i <= runs; i++) {
            Path folder = Files.createTempDirectory("baton-startup");
            try {
                progress.show("run " + i + " of " + runs + ", with fresh data");
                fresh.add(startAndStop(folder));
                progress.show("run " + i + " of " + runs + ", with the data of before");
                again.add(startAndStop(folder));
            } finally {
                delete(folder);
            }
        }
        progress.clear();
        report(fresh, again);
        return 0;
    }

    private static Run startAndStop(Path folder) throws IOException, InterruptedException {
        Path root = Installation.here().root();
        int port = Ports.free().of(Service.GATEWAY.processName());
        long began = System.nanoTime();
        Process up = new ProcessBuilder(
                        root.resolve("baton").toString(),
                        "up",
                        "--folder",
                        folder.toString(),
                        "--ports-from",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = up.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith(READY)) {
                said.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new NotRunning("./baton up did not come to be ready:\n" + String.join("\n", said));
            }
            long ready = System.nanoTime();
            end(up);
            while (line != null) {
                line = lines.readLine();
            }
            boolean ended = up.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                throw new NotRunning("./baton up did not end within " + ENDS_WITHIN_SECONDS + " s");
            }
            return new Run((ready - began) / 1e9, (System.nanoTime() - ready) / 1e9);
        } finally {
            end(up);
            up.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// Not by [Process#destroy], which closes the stream that tells of the end.
    private static void end(Process up) {
        up.toHandle().destroy();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void report(List<Run> fresh, List<Run> again) {
        if (options.has("--json")) {
            ObjectNode json = EventJson.mapper().createObjectNode();
            json.set("fresh", EventJson.mapper().valueToTree(fresh));
            json.set("again", EventJson.mapper().valueToTree(again));
            System.out.println(json.toPrettyString());
            return;
        }
        print("fresh data", fresh);
        print("data of before", again);
    }

    private static void print(String what, List<Run> runs) {
        System.out.printf(
                Locale.ROOT,
                "%-16s ready after %5.1f s, stopped after %5.1f s   (medians of %d; ready: %s)%n",
                what,
                median(runs.stream().map(Run::ready).toList()),
                median(runs.stream().map(Run::stopped).toList()),
                runs.size(),
                runs.stream()
                        .map(run -> String.format(Locale.ROOT, "%.1f", run.ready()))
                        .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
