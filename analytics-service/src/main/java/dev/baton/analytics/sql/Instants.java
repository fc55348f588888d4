package dev.baton.analytics.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Instants as JDBC takes them.
final class Instants {
    private Instants() {}

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
