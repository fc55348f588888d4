package dev.baton.bench.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What a contact has still to say, and the thread that waits for it.
final class Mouth {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Utterance> waiting = new ArrayDeque<>();
    private boolean closed;
    private long stirs;

    void add(Utterance utterance) {
        lock.lock();
        try {
            waiting.add(utterance);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Wakes whoever waits here.
    void stir() {
        lock.lock();
        try {
            stirs++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// The oldest that is waiting, which stays there; null if there is none, or if it was stirred meanwhile.
    @Nullable
    Utterance first(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long before = stirs;
            long left = patience.toNanos();
            while (waiting.isEmpty() && !closed && stirs == before && left > 0) {
                left = changed.awaitNanos(left);
            }
            return waiting.peek();
        } finally {
            lock.unlock();
        }
    }

    /// The oldest was said.
    void done() {
        lock.lock();
        try {
            waiting.poll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits that long, or until it is closed.
    void pause(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// A pause that grows with the number of attempts, up to a second.
    void pauseAfter(int attempts) throws InterruptedException {
        pause(Duration.ofMillis(Math.min(TimeUnit.SECONDS.toMillis(1), 20L << Math.min(attempts, 6))));
    }
}
