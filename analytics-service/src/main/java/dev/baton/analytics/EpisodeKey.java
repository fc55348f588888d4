package dev.baton.analytics;

import dev.baton.events.EpisodeId;
import dev.baton.events.TenantId;
import java.util.Comparator;

/// An episode of a tenant.
public record EpisodeKey(TenantId tenant, EpisodeId episode) implements Comparable<EpisodeKey> {
    private static final Comparator<EpisodeKey> ORDER = Comparator.comparing(
                    (EpisodeKey key) -> key.tenant().value())
            .thenComparing(key -> key.episode().value());

    @Override
    public int compareTo(EpisodeKey other) {
        return ORDER.compare(this, other);
    }
}
