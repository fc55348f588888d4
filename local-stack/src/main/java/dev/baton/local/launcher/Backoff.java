package dev.baton.local.launcher;

import java.time.Duration;

/// How long to wait before a process that died is started again: 1, 2, 4 … seconds, at most 30.
final class Backoff {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 5;

    private Backoff() {}

    /// @param deaths how often it died in a row, from 1
    static Duration after(int deaths) {
        var wait = Duration.ofSeconds(1L << Math.min(deaths - 1, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
