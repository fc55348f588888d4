package dev.baton.simulation;

import dev.baton.gateway.GatewayMeter;
import dev.baton.gateway.Refusal;
import java.time.Duration;

/// Counts nothing.
final class Unmeasured implements GatewayMeter {
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
