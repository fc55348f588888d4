package dev.baton.packs;

import java.time.Duration;

/// How many messages are taken in a span of time, written `20/10s`.
///
/// @param messages at least 1
/// @param per longer than nothing
public record RateLimit(int messages, Duration per) {

    /// A person who types fast stays below this.
    public static final RateLimit DEFAULT_PER_CONTACT = new RateLimit(20, Duration.ofSeconds(10));

    public static final RateLimit DEFAULT_PER_TENANT = new RateLimit(500, Duration.ofSeconds(1));

    public RateLimit {
        if (messages < 1 || per.isZero() || per.isNegative()) {
            throw new IllegalArgumentException("a rate limit of " + messages + " per " + per);
        }
    }
}
