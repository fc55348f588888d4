package dev.baton.local.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One program of the platform and the process that runs it now, if any. It can be started again after any end.
///
/// ```
/// stopped ──start──▶ running ──stop, kill, own exit──▶ stopped
///                     │  ▲
///                  pause  resume
/// ```
public final class ManagedProcess {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int TAIL_LINES = 15;
    private static final Duration DIES_WITHIN = Duration.ofSeconds(10);

    private final Program program;
    private final LogFile log;
    private final ProcessRecords records;
    private @Nullable Process process;
    private volatile boolean wanted;

    public ManagedProcess(Program program, LogFile log, ProcessRecords records) {
        this.program = program;
        this.log = log;
        this.records = records;
    }

    public String name() {
        return program.name();
    }

    public int port() {
        return program.port();
    }

    public LogFile log() {
        return log;
    }

    /// Starts the program and waits until it is ready and settled.
    ///
    /// @return how long that took
    /// @throws StartFailure if it exits before or takes too long
    public Duration start() {
        var began = Instant.now();
        var running = launch();
        awaitReady(running, began.plus(program.readyWithin()));
        settle();
        return Duration.between(began, Instant.now());
    }

    /// Starts the program again after it died or never became ready.
    public Duration restart() {
        var running = current();
        if (running != null) {
            Signal.KILL.sendToTree(running.toHandle());
            exitsWithin(running, DIES_WITHIN);
        }
        return start();
    }

    /// Asks the process to stop in good order, and kills it when it takes too long.
    public void stop() {
        wanted = false;
        var running = current();
        if (running == null || !running.isAlive()) {
            records.remove(name());
            return;
        }
        Signal.CONT.sendToTree(running.toHandle());
        program.stopSignal().send(running.toHandle());
        if (!exitsWithin(running, program.stopWithin())) {
            kill();
        }
        records.remove(name());
    }

    /// Ends the process and everything it started with SIGKILL, as a crash would.
    public void kill() {
        wanted = false;
        var running = current();
        if (running != null) {
            Signal.KILL.sendToTree(running.toHandle());
            exitsWithin(running, DIES_WITHIN);
        }
        records.remove(name());
    }

    /// Makes the process stand still (SIGSTOP), as a hanging machine would; its connections stay open.
    public void pause() {
        Signal.STOP.sendToTree(running().toHandle());
    }

    /// Lets a paused process go on.
    public void resume() {
        Signal.CONT.sendToTree(running().toHandle());
    }

    public boolean isAlive() {
        var running = current();
        return running != null && running.isAlive();
    }

    /// Whether it should run: true from [#start] until [#stop] or [#kill], even if it died in between.
    public boolean isWanted() {
        return wanted;
    }

    public OptionalLong pid() {
        var running = current();
        return running == null || !running.isAlive() ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    /// Completes with the exit code when the process that runs now ends, for whatever reason.
    public CompletableFuture<Integer> exit() {
        return running().onExit().thenApply(Process::exitValue);
    }

    private synchronized Process launch() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException(name() + " is running already");
        }
        try {
            log.prepare();
            var launch = program.prepare();
            var builder = new ProcessBuilder(OwnSession.of(launch.command()))
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
            builder.environment().putAll(launch.environment());
            var started = builder.start();
            process = started;
            wanted = true;
            records.write(ProcessRecord.of(name(), started.toHandle(), port(), program.stopSignal()));
            return started;
        } catch (IOException e) {
            var failure = new StartFailure(name(), name() + " could not be started: " + e.getMessage(), "");
            failure.initCause(e);
            throw failure;
        }
    }

    private void awaitReady(Process running, Instant deadline) {
        while (!program.ready()) {
            if (exitsWithin(running, Duration.ofMillis(LOOK_EVERY_MILLIS))) {
                records.remove(name());
                throw failure(name() + " ended with exit code " + running.exitValue() + " before it was ready");
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure(name() + " was not ready within "
                        + program.readyWithin().toSeconds() + " s");
            }
        }
    }

    private void settle() {
        try {
            program.settle();
        } catch (RuntimeException e) {
            var failure = failure(name() + " runs but could not be set up: " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    private StartFailure failure(String message) {
        return new StartFailure(name(), message, log.tail(TAIL_LINES));
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private Process running() {
        var running = current();
        if (running == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return running;
    }

    private static boolean exitsWithin(Process process, Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
