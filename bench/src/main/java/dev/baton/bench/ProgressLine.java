package dev.baton.bench;

import java.util.concurrent.TimeUnit;

/// Tells on the error stream how far a measurement has come: one line that changes on a terminal, a line now and then
/// elsewhere.
final class ProgressLine {
    private static final long SELDOM = TimeUnit.SECONDS.toNanos(10);

    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private long last = System.nanoTime() - SELDOM;
    private int width;

    void show(String text) {
        if (terminal) {
            System.err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            width = text.length();
        } else if (System.nanoTime() - last >= SELDOM) {
            last = System.nanoTime();
            System.err.println(text);
        }
    }

    /// Leaves room for what is printed next.
    void clear() {
        if (terminal) {
            System.err.print("\r" + " ".repeat(width) + "\r");
            width = 0;
        }
    }
}
