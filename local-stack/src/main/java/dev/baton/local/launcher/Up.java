package dev.baton.local.launcher;

import dev.baton.local.BatonFolder;
import dev.baton.local.LocalPlatform;
import dev.baton.local.process.ProcessRecord;
import dev.baton.local.process.Signal;
import dev.baton.local.process.StartFailure;
import dev.baton.packs.InvalidPackException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// `./baton up`: starts everything and stays until it is told to stop.
final class Up {
    /// The record of the launcher itself.
    static final String RECORD = "baton";

    private final Options options;
    private final Terminal terminal;

    Up(Options options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    /// @return the exit code if nothing was started; otherwise the JVM ends by a signal
    int run() throws IOException, InterruptedException {
        var folder = new BatonFolder(options.folder());
        Files.createDirectories(folder.run());
        try (var channel =
                FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock(channel).isEmpty()) {
                terminal.line(
                        "Baton runs already in %s: ./baton status shows it, ./baton down stops it", folder.path());
                return 1;
            }
            var obstacles = new Preflight(Machine.here()).check(folder, options.ports());
            if (!obstacles.isEmpty()) {
                obstacles.forEach(obstacle -> terminal.line(obstacle.toString()));
                return 1;
            }
            return start(folder);
        }
    }

    private int start(BatonFolder folder) throws InterruptedException {
        var began = Instant.now();
        var records = folder.records();
        records.write(ProcessRecord.of(RECORD, ProcessHandle.current(), 0, Signal.TERM));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> records.remove(RECORD)));
        try (var platform = platform(folder)) {
            platform.start();
            terminal.line("%n%s", Welcome.text(platform, options, Duration.between(began, Instant.now())));
            var supervisor = new Supervisor(terminal);
            platform.processes().forEach(supervisor::watch);
            new CountDownLatch(1).await();
            return 0;
        } catch (StartFailure e) {
            terminal.line(
                    "%s. The end of %s:",
                    e.getMessage(), folder.log(e.process()).path());
            terminal.quote(e.logTail());
            return 1;
        } catch (InvalidPackException e) {
            terminal.line("The packs or the tenants are wrong:%n%s", e.getMessage());
            return 1;
        }
    }

    private LocalPlatform platform(BatonFolder folder) {
        return LocalPlatform.builder()
                .folder(folder.path())
                .ports(options.ports())
                .packs(options.packs())
                .tenants(options.tenants())
                .progress(terminal)
                .build();
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        return Optional.ofNullable(channel.tryLock());
    }
}
