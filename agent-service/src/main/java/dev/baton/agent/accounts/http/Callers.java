package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.AccountRefusal;
import dev.baton.agent.accounts.AccountRefusal.Kind;
import dev.baton.agent.accounts.Session;
import dev.baton.agent.accounts.SignIn;
import dev.baton.agent.accounts.SignedIn;
import dev.baton.agent.accounts.TokenIssuer;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.kit.access.TenantFence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who calls, by a token whose signature was checked. Here a session that was ended ends at once, although its token
/// would last a few minutes more.
@ApplicationScoped
public class Callers {
    private final JsonWebToken token;
    private final SignIn signIn;
    private final Clock clock;

    @Inject
    Callers(JsonWebToken token, SignIn signIn, Clock clock) {
        this.token = token;
        this.signIn = signIn;
        this.clock = clock;
    }

    /// @throws AccountRefusal `NOT_SIGNED_IN` when the session ended or is no session of this service
    public SignedIn current() {
        return signIn.again(session(), clock.instant());
    }

    Session session() {
        String tenant = token.getClaim(TenantFence.CLAIM);
        Object began = token.getClaim(TokenIssuer.AUTH_TIME);
        Object generation = token.getClaim(TokenIssuer.GENERATION);
        if (tenant == null || token.getSubject() == null || began == null || generation == null) {
            throw AccountRefusal.of(
                    Kind.NOT_SIGNED_IN, "the token is not from this service", "log in at POST /v1/{tenant}/login");
        }
        return new Session(
                new TenantId(tenant),
                new AgentId(token.getSubject()),
                Long.parseLong(generation.toString()),
                Instant.ofEpochSecond(Long.parseLong(began.toString())));
    }
}
