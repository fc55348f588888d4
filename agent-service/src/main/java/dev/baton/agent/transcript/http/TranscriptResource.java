package dev.baton.agent.transcript.http;

import dev.baton.agent.edge.DeskState;
import dev.baton.agent.edge.Pools;
import dev.baton.agent.transcript.StoredEntry;
import dev.baton.agent.transcript.Transcripts;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.kit.http.Problem;
import dev.baton.kit.stage.TransientFailure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Transcripts for the people who serve contacts. Supervisors and administrators read all of their tenant's; an
/// agent reads a conversation that is offered to them or that they serve or served, since what contacts tell one
/// agent is no business of all others.
@Path("/v1/{tenant}/conversations/{conversation}/transcript")
@Produces("application/json")
@Tag(name = "Transcripts")
public class TranscriptResource {
    private static final int LIMIT = 100;
    private static final int MOST = 500;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Transcripts transcripts;
    private final Pools pools;
    private final JsonWebToken caller;

    @Inject
    TranscriptResource(Transcripts transcripts, Pools pools, JsonWebToken caller) {
        this.transcripts = transcripts;
        this.pools = pools;
        this.caller = caller;
    }

    /// @param cursor the number to send as `after` for what comes next
    public record Page(List<StoredEntry> entries, long cursor) {}

    @GET
    @RunOnVirtualThread
    @RolesAllowed({"agent", "supervisor", "admin"})
    @Operation(
            summary = "A conversation's entries, oldest first: after the number `after`, or the latest before `before`")
    @APIResponse(responseCode = "200", description = "the entries, and the cursor to go on from")
    @APIResponse(responseCode = "400", description = "after, before or limit is out of bounds")
    @APIResponse(responseCode = "401", description = "no valid token")
    @APIResponse(responseCode = "403", description = "the role does not allow it, or another tenant's token")
    @APIResponse(responseCode = "404", description = "to an agent: a conversation that is not theirs, or none at all")
    @APIResponse(responseCode = "503", description = "the stores do not answer; see Retry-After")
    public Page read(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("limit") @Nullable Integer limit) {
        int most = limit == null ? LIMIT : limit;
        if (most < 1 || most > MOST || (after != null && (after < 0 || before != null))) {
            throw Problem.of(
                    400,
                    "Wrong page",
                    "limit is not between 1 and " + MOST + ", after is below 0, or after and before are both given",
                    "send after or before, and a limit within the bounds");
        }
        try {
            return page(new TenantId(tenant), named(conversation), after, before, most);
        } catch (TransientFailure unanswered) {
            throw Problem.of(503, "Not readable for now", "the stores do not answer", "try again after a pause")
                    .retryAfter(PAUSE);
        }
    }

    private Page page(
            TenantId tenant, ConversationId conversation, @Nullable Long after, @Nullable Long before, int limit) {
        if (!mayRead(tenant, conversation)) {
            throw Problem.of(
                    404,
                    "No conversation of yours",
                    "an agent reads the conversations that are offered to them, or that they serve or served",
                    "accept an offer of it, or ask a supervisor");
        }
        List<StoredEntry> entries = before == null
                ? transcripts.after(tenant, conversation, after == null ? 0 : after, limit)
                : transcripts.before(tenant, conversation, before, limit);
        long end = after == null ? 0 : after;
        return new Page(entries, entries.isEmpty() ? end : entries.getLast().seq());
    }

    private boolean mayRead(TenantId tenant, ConversationId conversation) {
        Set<String> roles = caller.getGroups();
        if (roles.contains("supervisor") || roles.contains("admin")) {
            return true;
        }
        AgentId agent = new AgentId(caller.getSubject());
        return transcripts.served(tenant, conversation, agent)
                || pools.desks(tenant).getOrDefault(agent, DeskState.NOBODY).concerns(conversation);
    }

    private static ConversationId named(String conversation) {
        try {
            return new ConversationId(conversation);
        } catch (IllegalArgumentException noId) {
            throw Problem.of(400, "Wrong conversation", "that is no conversation's id", "use the id from the offer");
        }
    }
}
