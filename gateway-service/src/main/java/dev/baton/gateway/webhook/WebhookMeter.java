package dev.baton.gateway.webhook;

import java.time.Duration;

/// What operators see of the pushing.
public interface WebhookMeter {
    enum Outcome {
        DELIVERED,
        RETRY,
        GIVEN_UP
    }

    /// @param took how long the attempt lasted
    void attempted(Outcome outcome, Duration took);

    /// @param age from the reply's sending until its webhook had it
    void delivered(Duration age);

    /// How many outboxes of all channels have something to deliver.
    void pending(long outboxes);
}
