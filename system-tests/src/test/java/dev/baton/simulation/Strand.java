package dev.baton.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The thread of one process, which runs only while it is told to, from one step to the next. Exactly one thread of a
/// history runs at any moment, so a seed always gives the same history.
final class Strand {
    private final Thread thread;
    private boolean started;
    private volatile boolean running;
    private volatile boolean ended;
    private volatile boolean killed;
    private volatile @Nullable Thread caller;
    private volatile @Nullable Throwable failure;

    Strand(Runnable body) {
        thread = Thread.ofVirtual().unstarted(() -> {
            try {
                body.run();
            } catch (Crash died) {
                // As it should.
            } catch (Throwable broken) {
                failure = broken;
            } finally {
                ended = true;
                giveBack();
            }
        });
    }

    /// Runs it up to its next step.
    void resume() {
        if (ended) {
            return;
        }
        caller = Thread.currentThread();
        running = true;
        if (started) {
            LockSupport.unpark(thread);
        } else {
            started = true;
            thread.start();
        }
        while (running) {
            LockSupport.park(this);
        }
        Throwable broken = failure;
        if (broken instanceof Violation violation) {
            throw violation;
        } else if (broken != null) {
            throw new AssertionError("a process failed", broken);
        }
    }

    /// Called by the strand itself: waits to be resumed.
    void pause() {
        giveBack();
        while (!running) {
            LockSupport.park(this);
        }
        if (killed) {
            throw new Crash();
        }
    }

    /// Ends it where it stands.
    void kill() {
        killed = true;
        if (started) {
            resume();
        }
    }

    boolean hasEnded() {
        return ended;
    }

    private void giveBack() {
        running = false;
        LockSupport.unpark(caller);
    }
}
