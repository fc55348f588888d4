package dev.baton.local.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process that was started, written down so that another terminal can find and stop it.
///
/// The pid alone would not do: pids are used again. Only a process with the same pid that also began at the same time
/// is the one that was recorded.
public record ProcessRecord(String name, long pid, long startedAtMillis, int port, Signal stopSignal) {
    /// Linux derives a process's start from the boot time, which moves a little when the clock is set.
    private static final Duration CLOCK_MOVES = Duration.ofSeconds(3);

    public static ProcessRecord of(String name, ProcessHandle process, int port, Signal stopSignal) {
        var started = process.info().startInstant().orElseGet(Instant::now);
        return new ProcessRecord(name, process.pid(), started.toEpochMilli(), port, stopSignal);
    }

    /// The recorded process if it still runs; never another one that was given its pid.
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::beganAsRecorded);
    }

    @JsonIgnore
    public Instant started() {
        return Instant.ofEpochMilli(startedAtMillis);
    }

    private boolean beganAsRecorded(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(began -> Duration.between(started(), began).abs().compareTo(CLOCK_MOVES) < 0)
                .orElse(false);
    }
}
