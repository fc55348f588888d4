package dev.baton.bench.load;

import java.util.Random;
import java.util.function.LongSupplier;

/// When messages are due, in nanoseconds after the start. They are due whether or not earlier ones were answered: a
/// platform that stalls does not make its contacts wait with what they want to say.
public final class Arrivals {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier next;

    private Arrivals(LongSupplier next) {
        this.next = next;
    }

    /// One after the other, equally far apart.
    public static Arrivals even(double perSecond) {
        double gap = NANOS_PER_SECOND / checked(perSecond);
        long[] count = {0};
        return new Arrivals(() -> Math.round(gap * count[0]++));
    }

    /// As independent people come (a Poisson process). The same seed gives the same instants.
    public static Arrivals poisson(double perSecond, long seed) {
        double mean = NANOS_PER_SECOND / checked(perSecond);
        Random random = new Random(seed);
        double[] at = {0};
        return new Arrivals(() -> {
            at[0] -= Math.log(1 - random.nextDouble()) * mean;
            return Math.round(at[0]);
        });
    }

    /// When the next one is due; never before the one before.
    public long next() {
        return next.getAsLong();
    }

    private static double checked(double perSecond) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate of " + perSecond + " a second");
        }
        return perSecond;
    }
}
