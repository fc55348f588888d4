package dev.baton.agent.accounts.audit;

import dev.baton.agent.accounts.SignInAudit;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Logs every attempt to sign in under the category `baton.audit`, and counts them by outcome.
@ApplicationScoped
public class SignInLog implements SignInAudit {
    private static final Logger LOG = Logger.getLogger("baton.audit");

    private final MeterRegistry meters;

    @Inject
    SignInLog(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void record(TenantId tenant, @Nullable AgentId agent, String address, Outcome outcome) {
        LOG.infof(
                "An attempt to log in. outcome=%s tenant=%s agentId=%s address=%s",
                outcome, tenant, agent == null ? "unknown" : agent, address);
        meters.counter("baton.agent.logins", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
