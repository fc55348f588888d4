package dev.baton.kit.stage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Tries again after a [TransientFailure], with pauses that double up to a limit, until it works, the thread is
/// interrupted, or it is told to stop: then the failure is the caller's.
public final class Backoff {
    private static final Logger LOG = Logger.getLogger(Backoff.class);

    private final Duration first;
    private final Duration longest;
    private final Runnable onRetry;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Backoff(Duration first, Duration longest, Runnable onRetry) {
        this.first = first;
        this.longest = longest;
        this.onRetry = onRetry;
    }

    /// Nothing that fails is tried again from now on.
    public void stop() {
        stopped.countDown();
    }

    public <T> T untilItWorks(String what, Supplier<T> attempt) {
        Duration pause = first;
        while (true) {
            try {
                return attempt.get();
            } catch (TransientFailure failure) {
                onRetry.run();
                LOG.warnf("%s failed (%s), again in %d ms", what, failure.getMessage(), pause.toMillis());
                pause(pause, failure);
                pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
            }
        }
    }

    private void pause(Duration pause, TransientFailure failure) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
