package dev.baton.analytics;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// When something happened, with what was said of it. Two moments at one instant are ordered by what they say, so that
/// choosing between them never depends on which was read first.
public record Moment(Instant at, String what, String where) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::at).thenComparing(Moment::what).thenComparing(Moment::where);

    public static Moment of(Instant at, String what) {
        return new Moment(at, what, "");
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }

    static <T extends Comparable<T>> @Nullable T earlier(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    static <T extends Comparable<T>> @Nullable T later(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
