package dev.baton.analytics.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// `baton.analytics.*`, in the environment `BATON_ANALYTICS_*`.
@ConfigMapping(prefix = "baton.analytics")
public interface AnalyticsConfig {
    /// How soon a person should take a conversation that waits.
    @WithDefault("60s")
    Duration answerWithin();

    /// Within which a contact who is back was not helped.
    @WithDefault("24h")
    Duration reopenWindow();

    /// How many days facts are kept, unless the tenant has its own number.
    @WithDefault("730")
    int retentionDays();

    /// By tenant.
    Map<String, Integer> tenantRetentionDays();

    /// How often sums are brought up to date.
    @WithDefault("15s")
    Duration rollUpEvery();
}
