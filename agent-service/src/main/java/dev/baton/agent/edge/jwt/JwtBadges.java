package dev.baton.agent.edge.jwt;

import dev.baton.agent.edge.AgentKey;
import dev.baton.agent.edge.Badge;
import dev.baton.agent.edge.Badges;
import dev.baton.agent.edge.Refusal;
import dev.baton.agent.edge.Why;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Tokens as the HTTP interfaces take them too: same keys, same issuer.
@ApplicationScoped
class JwtBadges implements Badges {
    private static final Set<String> MAY_SERVE = Set.of("agent", "supervisor");

    private final JWTParser parser;

    @Inject
    JwtBadges(JWTParser parser) {
        this.parser = parser;
    }

    @Override
    public Badge check(TenantId tenant, String token) {
        JsonWebToken parsed = parse(token);
        @Nullable String subject = parsed.getSubject();
        if (subject == null) {
            throw new Refusal(
                    Why.NOT_AUTHENTICATED, "The token names no agent.", "Sign in, and send the token you get.");
        }
        if (!tenant.value().equals(parsed.<String>getClaim("tenant"))) {
            throw new Refusal(Why.FORBIDDEN, "The token is another tenant's.", "Sign in at this tenant.");
        }
        @Nullable Set<String> groups = parsed.getGroups();
        Set<String> roles = groups == null ? Set.of() : groups;
        if (Collections.disjoint(roles, MAY_SERVE)) {
            throw new Refusal(
                    Why.FORBIDDEN,
                    "Only agents and supervisors serve conversations.",
                    "Ask an administrator for the role agent or supervisor.");
        }
        return new Badge(
                new AgentKey(tenant, new AgentId(subject)), roles, Instant.ofEpochSecond(parsed.getExpirationTime()));
    }

    private JsonWebToken parse(String token) {
        try {
            return parser.parse(token);
        } catch (ParseException invalid) {
            throw new Refusal(
                    Why.NOT_AUTHENTICATED,
                    "The token is not one of this platform, or it expired.",
                    "Sign in again, and send the token you get.");
        }
    }
}
