package dev.baton.bot.cli;

import dev.baton.bot.Progress;
import java.time.Duration;

/// Writes how far something has come to standard error, not more than every second or so.
final class StandardErrorProgress implements Progress {

    private static final long APART = Duration.ofSeconds(1).toNanos();

    private String step = "";
    private long last;

    @Override
    public void at(String now, int done, int of) {
        long time = System.nanoTime();
        if (now.equals(step) && done < of && time - last < APART) {
            return;
        }
        step = now;
        last = time;
        System.err.printf("%s: %d of %d%n", now, done, of);
    }
}
