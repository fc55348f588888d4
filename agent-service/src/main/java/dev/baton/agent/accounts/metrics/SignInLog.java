package dev.baton.agent.accounts.metrics;

import dev.baton.agent.accounts.SignInAudit;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Logs every attempt to sign in under the category `baton.audit`, and counts them by outcome.
@ApplicationScoped
public class SignInLog implements SignInAudit {
    private static final Logger LOG = Logger.getLogger("baton.audit");

    private final Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);

    @Inject
    SignInLog(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            String tag = outcome.name().toLowerCase(Locale.ROOT);
            counters.put(outcome, meters.counter("baton.agent.logins", "outcome", tag));
        }
    }

    /// Being asked makes it exist, so that every outcome is served from the start, at zero.
    void start(@Observes StartupEvent event) {
        LOG.debugf("Sign-ins are recorded. outcomes=%s", counters.keySet());
    }

    @Override
    public void record(TenantId tenant, @Nullable AgentId agent, String address, Outcome outcome) {
        LOG.infof(
                "An attempt to log in. outcome=%s tenant=%s agentId=%s address=%s",
                outcome, tenant, agent == null ? "unknown" : agent, address);
        Objects.requireNonNull(counters.get(outcome)).increment();
    }
}
