package dev.baton.gateway.config;

import dev.baton.gateway.Channels;
import dev.baton.gateway.EventLog;
import dev.baton.gateway.GatewayMeter;
import dev.baton.gateway.HmacKey;
import dev.baton.gateway.Intake;
import dev.baton.gateway.RateLimiter;
import dev.baton.gateway.VisitorTokens;
import dev.baton.kit.Secrets;
import dev.baton.packs.Tenants;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Makes the objects of the domain.
class Assembly {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Tenants tenants(GatewayConfig config) {
        return Tenants.read(config.tenants(), config.packs());
    }

    @Produces
    @Singleton
    Channels channels(Tenants tenants, Secrets secrets) {
        return new Channels(tenants, secrets::find);
    }

    @Produces
    @Singleton
    RateLimiter limiter() {
        return new RateLimiter();
    }

    @Produces
    @Singleton
    Intake intake(EventLog log, RateLimiter limiter, GatewayMeter meter, Clock clock) {
        return new Intake(log, limiter, meter, clock);
    }

    @Produces
    @Singleton
    VisitorTokens tokens(Secrets secrets) {
        return new VisitorTokens(new HmacKey(secrets.secret("visitor-token-key")));
    }
}
