package dev.baton.local;

import dev.baton.local.process.ManagedProcess;
import java.time.Duration;

/// Hears what happens to the platform's processes. Called from several threads.
public interface Progress {
    /// Tells nobody.
    Progress SILENT = new Progress() {};

    default void starting(ManagedProcess process) {}

    default void ready(ManagedProcess process, Duration took) {}

    default void stopped(ManagedProcess process) {}

    default void allStopped() {}
}
