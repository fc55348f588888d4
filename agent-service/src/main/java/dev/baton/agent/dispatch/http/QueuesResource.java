package dev.baton.agent.dispatch.http;

import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.agent.dispatch.QueueState;
import dev.baton.agent.dispatch.SavedPools;
import dev.baton.agent.dispatch.WhyNot;
import dev.baton.events.ConversationId;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import dev.baton.events.TenantId;
import dev.baton.kit.http.Problem;
import dev.baton.kit.stage.TransientFailure;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The pool as it was saved last, for supervisors and administrators.
@Path("/v1/{tenant}")
@Produces("application/json")
@Tag(name = "Queues")
@APIResponse(responseCode = "401", description = "no valid token")
@APIResponse(responseCode = "403", description = "the role does not allow it, or another tenant's token")
@APIResponse(responseCode = "503", description = "the store does not answer; try again")
public class QueuesResource {
    private static final int AGENTS = 100;
    private static final int MOST_AGENTS = 10_000;

    private final SavedPools pools;
    private final QueueRules rules;
    private final Tenants tenants;
    private final JsonWebToken caller;

    @Inject
    QueuesResource(SavedPools pools, QueueRules rules, Tenants tenants, JsonWebToken caller) {
        this.pools = pools;
        this.rules = rules;
        this.tenants = tenants;
        this.caller = caller;
    }

    /// @param at the latest time that the dispatcher had heard of
    public record Queues(@Nullable Instant at, List<QueueState> queues) {}

    /// @param reasons how many agents each reason keeps from having it
    public record Waiting(WhyNot waiting, Map<ReasonCode, Integer> reasons) {}

    @GET
    @Path("queues")
    @RunOnVirtualThread
    @RolesAllowed({"supervisor", "admin"})
    @Operation(summary = "How each queue is doing: length, oldest, expected wait and how well it is foretold")
    public Queues queues(@PathParam("tenant") String tenant) {
        Pool pool = pool(tenant);
        List<QueueId> queues = tenants.pack(tenant).map(Pack::queues).orElse(List.of()).stream()
                .map(queue -> new QueueId(queue.id()))
                .toList();
        return new Queues(pool.now().equals(Instant.EPOCH) ? null : pool.now(), QueueState.all(pool, queues));
    }

    @GET
    @Path("conversations/{conversation}/waiting")
    @RunOnVirtualThread
    @RolesAllowed({"supervisor", "admin"})
    @Operation(summary = "Why a conversation waits: where it stands, and for each agent why it is not theirs")
    @APIResponse(responseCode = "404", description = "the conversation does not wait for a person")
    public Waiting waiting(
            @PathParam("tenant") String tenant,
            @PathParam("conversation") String conversation,
            @QueryParam("agents") @Nullable Integer agents) {
        int most = agents == null ? AGENTS : agents;
        if (most < 0 || most > MOST_AGENTS) {
            throw Problem.of(400, "Wrong number", "agents is not between 0 and " + MOST_AGENTS, "ask for fewer agents");
        }
        WhyNot why = WhyNot.of(pool(tenant), rules, new TenantId(tenant), new ConversationId(conversation))
                .orElseThrow(() -> Problem.of(
                        404,
                        "Nobody waits",
                        "the conversation does not wait for a person",
                        "look at its transcript for what became of it"));
        Map<ReasonCode, Integer> reasons = new EnumMap<>(ReasonCode.class);
        why.agents().forEach(each -> reasons.merge(each.reason().code(), 1, Integer::sum));
        return new Waiting(why.withAgents(most), reasons);
    }

    private Pool pool(String tenant) {
        if (!tenant.equals(caller.<String>getClaim("tenant"))) {
            throw Problem.of(403, "Wrong tenant", "the token is not of this tenant", "log in at this tenant");
        }
        try {
            return pools.of(new TenantId(tenant)).orElse(Pool.EMPTY);
        } catch (TransientFailure unanswered) {
            throw Problem.of(503, "Not now", "the store does not answer", "try again in a few seconds");
        }
    }
}
