package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.Accounts;
import dev.baton.agent.accounts.AgentIds;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.kit.access.Roles;
import dev.baton.kit.http.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A tenant's accounts: for its administrators to change, for its supervisors to read.
@Path("/v1/{tenant}/agents")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@APIResponse(responseCode = "401", description = "No valid token, or the session ended")
@APIResponse(responseCode = "403", description = "The role does not allow it, or the token is another tenant's")
public class AgentsResource {
    private final Accounts accounts;
    private final AgentIds ids;
    private final Callers callers;
    private final Clock clock;

    @Inject
    AgentsResource(Accounts accounts, AgentIds ids, Callers callers, Clock clock) {
        this.accounts = accounts;
        this.ids = ids;
        this.callers = callers;
        this.clock = clock;
    }

    public record Everybody(List<ShownAccount> agents) {}

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "All accounts, closed ones too, by login name")
    public Everybody all(@PathParam("tenant") String tenant) {
        callers.current();
        return new Everybody(accounts.all(new TenantId(tenant)).stream()
                .map(ShownAccount::of)
                .toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "One account")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ShownAccount.class)),
            description = "The account and its version")
    @APIResponse(responseCode = "404", description = "The tenant has no such account")
    public ShownAccount one(@PathParam("tenant") String tenant, @PathParam("id") String id) {
        callers.current();
        return ShownAccount.of(accounts.get(new TenantId(tenant), agent(id)));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an account; agents and supervisors can be offered conversations a moment later")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewAccount.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ShownAccount.class)),
            description = "Made")
    @APIResponse(responseCode = "409", description = "The login name is taken")
    @APIResponse(responseCode = "422", description = "A field breaks a rule, or names a queue that the pack lacks")
    public Response make(@PathParam("tenant") String tenant, byte @Nullable [] body) {
        callers.current();
        NewAccount wanted = JsonBody.read(body, NewAccount.class);
        Account made = accounts.make(
                new TenantId(tenant),
                ids.draw(),
                JsonBody.present("login", wanted.login()),
                wanted.profile(),
                wanted.firstPassword(),
                clock.instant());
        return Response.created(URI.create("/v1/" + tenant + "/agents/" + made.id()))
                .entity(ShownAccount.of(made))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change or close an account")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccountChange.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ShownAccount.class)),
            description = "Changed; an account that was closed has no sessions any more")
    @APIResponse(responseCode = "404", description = "The tenant has no such account")
    @APIResponse(responseCode = "409", description = "Somebody else changed it, or it is the last administrator")
    @APIResponse(responseCode = "422", description = "A field breaks a rule, or names a queue that the pack lacks")
    public ShownAccount change(@PathParam("tenant") String tenant, @PathParam("id") String id, byte @Nullable [] body) {
        callers.current();
        AccountChange wanted = JsonBody.read(body, AccountChange.class);
        return ShownAccount.of(accounts.change(
                new TenantId(tenant),
                agent(id),
                JsonBody.present("version", wanted.version()),
                wanted.profile(),
                clock.instant()));
    }

    @POST
    @Path("{id}/password")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give somebody another password; their sessions end")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewPassword.class)))
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "The tenant has no such account")
    @APIResponse(responseCode = "422", description = "The password breaks a rule")
    public void reset(@PathParam("tenant") String tenant, @PathParam("id") String id, byte @Nullable [] body) {
        callers.current();
        NewPassword wanted = JsonBody.read(body, NewPassword.class);
        accounts.reset(new TenantId(tenant), agent(id), wanted.firstPassword(), clock.instant());
    }

    @POST
    @Path("{id}/sign-out")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "End all of somebody's sessions; a token that is out lasts 15 minutes at most")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "The tenant has no such account")
    public void signOut(@PathParam("tenant") String tenant, @PathParam("id") String id) {
        callers.current();
        accounts.signOut(new TenantId(tenant), agent(id), clock.instant());
    }

    private static AgentId agent(String id) {
        try {
            return new AgentId(id);
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(404, "Not found", "this is no id of an account", "look for it in GET /v1/{tenant}/agents");
        }
    }
}
