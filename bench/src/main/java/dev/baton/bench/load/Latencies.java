package dev.baton.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long messages took, of those that were due after the warm-up.
public final class Latencies {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final int DIGITS = 3;

    private final Histogram accepted = new ConcurrentHistogram(LONGEST, DIGITS);
    private final Histogram answered = new ConcurrentHistogram(LONGEST, DIGITS);
    private final Histogram acceptedToAnswered = new ConcurrentHistogram(LONGEST, DIGITS);
    private volatile long from = System.nanoTime();

    /// Forgets what was due before: from now on counts.
    public void begin() {
        from = System.nanoTime();
        accepted.reset();
        answered.reset();
        acceptedToAnswered.reset();
    }

    void record(Utterance utterance) {
        if (utterance.refused || utterance.due - from < 0) {
            return;
        }
        record(accepted, utterance.accepted - utterance.due);
        if (utterance.answered != 0) {
            record(answered, utterance.answered - utterance.due);
            record(acceptedToAnswered, utterance.answered - utterance.accepted);
        }
    }

    private static void record(Histogram histogram, long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    /// From when a message was due until the platform promised to keep it.
    public Percentiles accepted() {
        return Percentiles.of(accepted);
    }

    /// From when a message was due until its contact was shown the first answer.
    public Percentiles answered() {
        return Percentiles.of(answered);
    }

    /// From the promise until the first answer.
    public Percentiles acceptedToAnswered() {
        return Percentiles.of(acceptedToAnswered);
    }
}
