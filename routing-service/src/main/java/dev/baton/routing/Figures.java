package dev.baton.routing;

import java.util.Locale;

/// How reasons write their figures.
final class Figures {
    private Figures() {}

    static String compared(String what, double value, String relation, double limit) {
        return String.format(Locale.ROOT, "%s %.2f %s %.2f", what, value, relation, limit);
    }

    static String compared(String what, long value, String relation, long limit) {
        return what + " " + value + " " + relation + " " + limit;
    }
}
