package dev.baton.gateway.webhook.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How webhooks are tried: `BATON_WEBHOOK_GIVE_UP_AFTER` and so on.
@ConfigMapping(prefix = "baton.webhook")
public interface WebhookConfig {
    /// How long after a reply was sent it is still tried.
    @WithDefault("24h")
    Duration giveUpAfter();

    /// The pause after the first attempt, give or take a half; it doubles with each further one.
    @WithDefault("1s")
    Duration firstPause();

    /// What the pauses double up to.
    @WithDefault("5m")
    Duration longestPause();

    /// How long one attempt may take.
    @WithDefault("10s")
    Duration timeout();

    /// How many attempts to one webhook one replica makes at the same time.
    @WithDefault("32")
    int atOnce();
}
