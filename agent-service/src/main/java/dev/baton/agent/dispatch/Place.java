package dev.baton.agent.dispatch;

import dev.baton.packs.DispatchPolicy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a waiting conversation stands at a moment.
/// @param level the level that its wait has reached
/// @param asleep whether nobody may be asked yet
/// @param next when its standing is to be looked at again, or null for never
record Place(
        WaitingConversation item,
        Demand demand,
        int level,
        Rank rank,
        boolean asleep,
        @Nullable Instant next) {
    static Place of(WaitingConversation item, Demand demand, DispatchPolicy policy, Instant now) {
        Duration waited = Duration.between(item.since(), now);
        Rank rank = Rank.of(item.request(), policy.ageing());
        Instant sleeps = item.sleepsUntil();
        boolean asleep = sleeps != null && sleeps.isAfter(now);
        return new Place(item, demand, demand.level(waited), rank, asleep, next(item, demand, policy, now));
    }

    private static @Nullable Instant next(WaitingConversation item, Demand demand, DispatchPolicy policy, Instant now) {
        OpenOffer offer = item.offer();
        if (offer != null) {
            return offer.expires();
        }
        Instant next = sooner(null, item.sleepsUntil(), now);
        Duration waited = Duration.between(item.since(), now);
        int level = demand.level(waited) + 1;
        if (level < demand.levels().size()) {
            next = sooner(next, item.since().plus(demand.levels().get(level).after()), now);
        }
        next = earliest(next, item.reservedUntil());
        return earliest(next, overflows(item, policy));
    }

    /// When it has waited too long for its queue, or null when that never happens.
    static @Nullable Instant overflows(WaitingConversation item, DispatchPolicy policy) {
        return item.overflowed()
                ? null
                : policy.overflow()
                        .flatMap(DispatchPolicy.Overflow::waited)
                        .map(wait -> item.since().plus(wait))
                        .orElse(null);
    }

    /// A moment that is past changes nothing any more.
    private static @Nullable Instant sooner(@Nullable Instant known, @Nullable Instant other, Instant now) {
        return other == null || !other.isAfter(now) ? known : earliest(known, other);
    }

    /// A moment that passed while an offer was out is still to be heeded.
    private static @Nullable Instant earliest(@Nullable Instant known, @Nullable Instant other) {
        return known == null || (other != null && other.isBefore(known)) ? other : known;
    }

    /// Whether anybody who suits may be asked.
    boolean open() {
        return item.offer() == null && item.reservedFor() == null && !asleep;
    }

    /// Whether the one it is kept for may be asked.
    boolean kept() {
        return item.offer() == null && item.reservedFor() != null && !asleep;
    }

    Bits bits() {
        return Bits.of(demand.number(level));
    }
}
