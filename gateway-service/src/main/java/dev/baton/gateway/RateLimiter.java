package dev.baton.gateway;

import dev.baton.events.ContactId;
import dev.baton.packs.ChannelDefinition;
import dev.baton.packs.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How much a contact, and all contacts of a channel together, may send to this replica. Buckets that are full again
/// are forgotten, so memory follows the traffic and not the number of contacts.
public final class RateLimiter {
    private static final int SWEEP_AT = 20_000;

    private record Key(String tenant, String channel, String contact) {}

    private final Map<Key, TokenBucket> buckets = new HashMap<>();
    private int sweepAt = SWEEP_AT;

    /// @throws Refusal with how long to wait when there was too much
    public void take(String tenant, ChannelDefinition channel, ContactId contact, Instant now) {
        take(new Key(tenant, channel.id(), contact.value()), channel.perContact(), now, "This contact");
        takeForTenant(tenant, channel, now);
    }

    /// Counts something that no known contact did, such as opening a chat.
    /// @throws Refusal with how long to wait when there was too much
    public void takeForTenant(String tenant, ChannelDefinition channel, Instant now) {
        take(new Key(tenant, channel.id(), ""), channel.perTenant(), now, "This channel");
    }

    private synchronized void take(Key key, RateLimit limit, Instant now, String who) {
        if (buckets.size() >= sweepAt) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
            sweepAt = Math.max(SWEEP_AT, 2 * buckets.size());
        }
        Duration wait =
                buckets.computeIfAbsent(key, k -> new TokenBucket(limit, now)).take(now);
        if (!wait.isZero()) {
            throw Refusal.until(
                    wait,
                    Refusal.Kind.TOO_MANY,
                    who + " sends more than " + limit.messages() + " in "
                            + limit.per().toMillis() / 1000.0 + " seconds.");
        }
    }
}
