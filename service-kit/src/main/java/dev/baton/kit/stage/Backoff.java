package dev.baton.kit.stage;

import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Tries again after a [TransientFailure], with pauses that double up to a limit, until it works or the thread is
/// interrupted.
public final class Backoff {
    private static final Logger LOG = Logger.getLogger(Backoff.class);

    private final Duration first;
    private final Duration longest;
    private final Runnable onRetry;

    public Backoff(Duration first, Duration longest, Runnable onRetry) {
        this.first = first;
        this.longest = longest;
        this.onRetry = onRetry;
    }

    public <T> T untilItWorks(String what, Supplier<T> attempt) {
        Duration pause = first;
        while (true) {
            try {
                return attempt.get();
            } catch (TransientFailure failure) {
                onRetry.run();
                LOG.warnf("%s failed (%s), again in %d ms", what, failure.getMessage(), pause.toMillis());
                sleep(pause, failure);
                pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
            }
        }
    }

    private static void sleep(Duration pause, TransientFailure failure) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
