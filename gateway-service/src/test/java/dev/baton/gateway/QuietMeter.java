package dev.baton.gateway;

import java.time.Duration;

/// Nobody looks at it.
final class QuietMeter implements GatewayMeter {
    @Override
    public void accepted(Act act) {}

    @Override
    public void refused(Refusal.Kind reason) {}

    @Override
    public void socketOpened() {}

    @Override
    public void socketClosed() {}

    @Override
    public void shown(Duration age) {}
}
