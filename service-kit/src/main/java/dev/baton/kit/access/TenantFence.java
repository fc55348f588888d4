package dev.baton.kit.access;

import dev.baton.kit.http.Problem;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Keeps tenants apart: a token opens only paths whose `{tenant}` is its own. Holds for every HTTP resource of every
/// service; whether a call needs a token at all is said at the resource.
public class TenantFence {
    /// The claim that names a token's tenant.
    public static final String CLAIM = "tenant";

    private final CurrentIdentityAssociation callers;

    @Inject
    public TenantFence(CurrentIdentityAssociation callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    public Uni<Response> check(UriInfo uri) {
        String tenant = uri.getPathParameters().getFirst("tenant");
        if (tenant == null) {
            return Uni.createFrom().nullItem();
        }
        return callers.getDeferredIdentity().onItem().transformToUni(caller -> {
            if (opens(caller, tenant)) {
                return Uni.createFrom().nullItem();
            }
            return Uni.createFrom()
                    .failure(Problem.of(
                            403, "Wrong tenant", "the token is not of this tenant", "log in at this tenant"));
        });
    }

    /// Whether the caller may use what belongs to `tenant`. True for who has no token: such a call must be open to
    /// all, or be refused for that. For sockets, which no HTTP filter guards.
    public static boolean opens(@Nullable SecurityIdentity caller, String tenant) {
        if (caller == null || caller.isAnonymous()) {
            return true;
        }
        return caller.getPrincipal() instanceof JsonWebToken token && tenant.equals(token.getClaim(CLAIM));
    }
}
