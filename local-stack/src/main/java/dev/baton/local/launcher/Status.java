package dev.baton.local.launcher;

import dev.baton.local.BatonFolder;
import dev.baton.local.Health;
import dev.baton.local.process.Memory;
import dev.baton.local.process.ProcessRecord;
import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.Loopback;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// `./baton status`: a table of what was started and how it is.
final class Status {
    private static final String ROW = "%-18s %8s %6s %12s %9s  %s";
    private static final long MEGABYTE = 1024 * 1024;

    private final Options options;
    private final Terminal terminal;

    Status(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /// @return 0 if everything recorded is healthy, 1 otherwise or when nothing runs
    int run() {
        var records = new BatonFolder(options.folder()).records().all();
        if (records.stream().noneMatch(record -> record.process().isPresent())) {
            terminal.line("Nothing runs. ./baton up starts it.");
            return 1;
        }
        terminal.line(ROW, "NAME", "PID", "PORT", "UP FOR", "MEMORY", "HEALTH");
        var allWell = true;
        var total = 0L;
        for (var record : records) {
            var health = health(record);
            var memory =
                    record.process().map(process -> memory(record, process)).orElse(0L);
            total += memory;
            allWell &= health.equals("up");
            terminal.line(
                    ROW,
                    record.name(),
                    record.pid(),
                    record.port() == 0 ? "" : record.port(),
                    since(record),
                    memory / MEGABYTE + " MB",
                    health);
        }
        terminal.line(ROW, "", "", "", "", total / MEGABYTE + " MB", "");
        return allWell ? 0 : 1;
    }

    private static long memory(ProcessRecord record, ProcessHandle process) {
        // The launcher's children have rows of their own.
        var size = record.name().equals(Up.RECORD) ? Memory.of(process) : Memory.ofTree(process);
        return size.orElse(0);
    }

    private static String health(ProcessRecord record) {
        if (record.process().isEmpty()) {
            return "gone";
        }
        var well = switch (record.name()) {
            case Up.RECORD -> true;
            case KafkaBroker.NAME, RedisServer.NAME, PostgresServer.NAME -> Loopback.accepts(record.port());
            default -> Health.isUp(URI.create("http://127.0.0.1:" + record.port() + "/q/health/ready"));
        };
        return well ? "up" : "not ready";
    }

    private static String since(ProcessRecord record) {
        if (record.process().isEmpty()) {
            return "";
        }
        var time = Duration.between(record.started(), Instant.now());
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }
}
