package dev.baton.agent.overview.http;

import dev.baton.agent.accounts.http.Callers;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.SavedPools;
import dev.baton.agent.overview.Directory;
import dev.baton.agent.overview.Overview;
import dev.baton.events.TenantId;
import dev.baton.kit.access.Roles;
import dev.baton.kit.http.Problem;
import dev.baton.kit.stage.TransientFailure;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The tenant as a whole: what agents choose from, and what supervisors watch.
@Path("/v1/{tenant}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overview")
@APIResponse(responseCode = "401", description = "No valid token, or the session ended")
@APIResponse(responseCode = "403", description = "The role does not allow it, or the token is another tenant's")
@APIResponse(responseCode = "503", description = "The stores do not answer; see Retry-After")
public class OverviewResource {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Tenants tenants;
    private final SavedPools pools;
    private final Callers callers;

    @Inject
    OverviewResource(Tenants tenants, SavedPools pools, Callers callers) {
        this.tenants = tenants;
        this.pools = pools;
        this.callers = callers;
    }

    @GET
    @Path("directory")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Queues and colleagues to transfer to, and the intents of the pack")
    @APIResponse(responseCode = "200", description = "All of them, with names in the pack's languages")
    public Directory directory(@PathParam("tenant") String tenant) {
        return read(tenant, Directory::of);
    }

    @GET
    @Path("overview")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Who is there and what they serve, what waits and since when")
    @APIResponse(responseCode = "200", description = "The floor as the dispatcher last saved it")
    public Overview overview(@PathParam("tenant") String tenant) {
        return read(tenant, Overview::of);
    }

    private <T> T read(String tenant, BiFunction<Pack, Pool, T> view) {
        callers.current();
        try {
            return view.apply(
                    tenants.pack(tenant).orElseThrow(),
                    pools.of(new TenantId(tenant)).orElse(Pool.EMPTY));
        } catch (TransientFailure unanswered) {
            throw Problem.of(503, "Not readable for now", "the stores do not answer", "try again after a pause")
                    .retryAfter(PAUSE);
        }
    }
}
