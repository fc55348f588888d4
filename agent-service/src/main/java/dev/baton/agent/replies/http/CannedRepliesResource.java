package dev.baton.agent.replies.http;

import dev.baton.agent.accounts.http.Callers;
import dev.baton.agent.accounts.http.JsonBody;
import dev.baton.agent.replies.CannedReplies;
import dev.baton.agent.replies.CannedReply;
import dev.baton.events.TenantId;
import dev.baton.kit.access.Roles;
import dev.baton.kit.http.Problem;
import dev.baton.kit.stage.TransientFailure;
import dev.baton.packs.Tenants;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A tenant's canned replies: for its agents to use, for its supervisors and administrators to keep.
@Path("/v1/{tenant}/replies")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Canned replies")
@APIResponse(responseCode = "401", description = "No valid token, or the session ended")
@APIResponse(responseCode = "403", description = "The role does not allow it, or the token is another tenant's")
@APIResponse(responseCode = "503", description = "The store does not answer; see Retry-After")
public class CannedRepliesResource {
    private static final Logger LOG = Logger.getLogger(CannedRepliesResource.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CannedReplies replies;
    private final Tenants tenants;
    private final Callers callers;
    private final Clock clock;

    @Inject
    CannedRepliesResource(CannedReplies replies, Tenants tenants, Callers callers, Clock clock) {
        this.replies = replies;
        this.tenants = tenants;
        this.callers = callers;
        this.clock = clock;
    }

    public record All(List<CannedReply> replies) {}

    /// @param texts by language
    /// @param version the one that was read, 0 for a new reply
    public record Wanted(
            @Schema(required = true) @Nullable Map<String, String> texts,
            @Schema(required = true) @Nullable Long version) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "All canned replies, by shortcut")
    public All all(@PathParam("tenant") String tenant) {
        callers.current();
        return new All(answered(() -> replies.all(new TenantId(tenant))));
    }

    @PUT
    @Path("{shortcut}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep a canned reply, new or in place of the version that was read")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CannedReply.class)),
            description = "Kept")
    @APIResponse(responseCode = "409", description = "Somebody else changed it meanwhile, or the shortcut is taken")
    @APIResponse(responseCode = "422", description = "A field breaks a rule, or there are 500 already")
    public CannedReply put(
            @PathParam("tenant") String tenant, @PathParam("shortcut") String shortcut, byte @Nullable [] body) {
        var caller = callers.current();
        Wanted wanted = JsonBody.read(body, Wanted.class);
        Map<String, String> texts = JsonBody.present("texts", wanted.texts());
        texts.forEach((language, text) -> JsonBody.present("a text", text));
        CannedReply reply = new CannedReply(shortcut, texts, JsonBody.present("version", wanted.version()) + 1);
        reply.fault(languages(tenant)).ifPresent(fault -> {
            throw Problem.of(422, "A field is not valid", fault.detail(), fault.fix());
        });
        TenantId whose = new TenantId(tenant);
        return switch (answered(() -> replies.put(whose, reply, caller.account().id(), clock.instant()))) {
            case KEPT -> {
                LOG.infof(
                        "Canned reply %s of %s is now version %d, by %s",
                        shortcut, tenant, reply.version(), caller.account().id());
                yield reply;
            }
            case CHANGED_MEANWHILE ->
                throw Problem.of(
                        409,
                        "Changed meanwhile",
                        "the reply is not at the version that was read",
                        "read it again and repeat the change");
            case TOO_MANY ->
                throw Problem.of(
                        422,
                        "Too many",
                        "there are " + CannedReplies.MOST + " canned replies already",
                        "remove those that nobody uses");
        };
    }

    @DELETE
    @Path("{shortcut}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Remove a canned reply")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is none of this shortcut")
    public void remove(@PathParam("tenant") String tenant, @PathParam("shortcut") String shortcut) {
        var caller = callers.current();
        if (!answered(() -> replies.remove(new TenantId(tenant), shortcut))) {
            throw Problem.of(404, "Not found", "there is no such canned reply", "look in GET /v1/{tenant}/replies");
        }
        LOG.infof(
                "A canned reply of %s was removed by %s",
                tenant, caller.account().id());
    }

    private Set<String> languages(String tenant) {
        return Set.copyOf(tenants.pack(tenant).orElseThrow().languages());
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (TransientFailure unanswered) {
            throw Problem.of(503, "Not now", "the store does not answer", "try again after a pause")
                    .retryAfter(PAUSE);
        }
    }
}
