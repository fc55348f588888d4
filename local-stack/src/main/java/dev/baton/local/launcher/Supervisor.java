package dev.baton.local.launcher;

import dev.baton.local.process.ManagedProcess;
import dev.baton.local.process.StartFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Notices when a process dies that should run, says so with the end of its log, and starts it again.
final class Supervisor {
    private static final int TAIL_LINES = 12;
    /// A process that lived this long has recovered: its next death counts as the first.
    private static final Duration RECOVERED = Duration.ofMinutes(1);

    private final Terminal terminal;

    Supervisor(Terminal terminal) {
        this.terminal = terminal;
    }

    void watch(ManagedProcess process) {
        watch(process, 0);
    }

    private void watch(ManagedProcess process, int deathsBefore) {
        var since = Instant.now();
        var _ = process.exit().thenAccept(exitCode -> {
            var recovered = Duration.between(since, Instant.now()).compareTo(RECOVERED) > 0;
            if (process.isWanted()) {
                died(process, "ended with exit code " + exitCode, recovered ? 1 : deathsBefore + 1);
            }
        });
    }

    private void died(ManagedProcess process, String how, int deaths) {
        var wait = Backoff.after(deaths);
        terminal.line(
                "  %-18s %s; starting it again in %s. The end of its log:",
                process.name(), how, Terminal.seconds(wait));
        terminal.quote(process.log().tail(TAIL_LINES));
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, Supervisor::onThreadOfItsOwn)
                .execute(() -> restart(process, deaths));
    }

    private void restart(ManagedProcess process, int deaths) {
        if (!process.isWanted()) {
            return;
        }
        try {
            var took = process.restart();
            terminal.ready(process, took);
            watch(process, deaths);
        } catch (StartFailure e) {
            if (process.isWanted()) {
                died(process, "did not come up", deaths + 1);
            }
        }
    }

    private static void onThreadOfItsOwn(Runnable task) {
        Thread.ofVirtual().start(task);
    }
}
