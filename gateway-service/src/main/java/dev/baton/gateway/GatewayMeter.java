package dev.baton.gateway;

import java.time.Duration;

/// What operators see of the gateway.
public interface GatewayMeter {
    /// What contacts do.
    enum Act {
        MESSAGE,
        HUMAN,
        RATING,
        LEAVE,
        RECEIPT
    }

    void accepted(Act act);

    void refused(Refusal.Kind reason);

    void socketOpened();

    void socketClosed();

    /// @param age from the reply's sending until it was written to a socket that was open then
    void shown(Duration age);
}
