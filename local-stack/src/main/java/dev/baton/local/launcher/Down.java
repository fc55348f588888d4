package dev.baton.local.launcher;

import dev.baton.local.BatonFolder;
import dev.baton.local.process.ProcessRecord;
import dev.baton.local.process.Signal;
import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `./baton down`: stops what runs, by its records only.
final class Down {
    private static final Duration LAUNCHER_STOPS_WITHIN = Duration.ofSeconds(90);
    private static final Duration PROCESS_STOPS_WITHIN = Duration.ofSeconds(20);

    private final Options options;
    private final Terminal terminal;

    Down(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    int run() {
        var records = new BatonFolder(options.folder()).records();
        // The launcher stops its processes itself, in order.
        records.find(Up.RECORD).ifPresent(launcher -> stop(launcher, LAUNCHER_STOPS_WITHIN));
        var left = records.all().stream()
                .sorted(Comparator.comparingInt(Down::order))
                .toList();
        for (var record : left) {
            stop(record, PROCESS_STOPS_WITHIN);
            records.remove(record.name());
        }
        terminal.line("Baton is down.");
        return 0;
    }

    private void stop(ProcessRecord record, Duration within) {
        var running = record.process();
        if (running.isEmpty()) {
            return;
        }
        var process = running.get();
        Signal.CONT.sendToTree(process);
        record.stopSignal().send(process);
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            Signal.KILL.sendToTree(process);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        terminal.line("  %-18s stopped", record.name());
    }

    /// Services, then Kafka, then what the services keep their state in.
    private static int order(ProcessRecord record) {
        return switch (record.name()) {
            case KafkaBroker.NAME -> 1;
            case RedisServer.NAME, PostgresServer.NAME -> 2;
            default -> 0;
        };
    }
}
