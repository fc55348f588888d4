package dev.baton.analytics.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.analytics.cost.CostInputs;
import dev.baton.analytics.cost.Costs;
import dev.baton.analytics.sql.CostStore;
import dev.baton.events.EventJson;
import dev.baton.kit.access.Roles;
import dev.baton.kit.http.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// What a tenant's service costs and saves, by the tenant's own prices.
@Path("/v1/{tenant}/reports")
@Produces("application/json")
@Blocking
public class CostsResource {
    private final CostStore store;

    @Inject
    public CostsResource(CostStore store) {
        this.store = store;
    }

    @GET
    @Path("costs")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "What a period cost, per episode and per resolution, and what it saved against the baseline")
    public Costs costs(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return Costs.of(inputs(tenant), store.usage(tenant, Questions.period(from, to)));
    }

    @GET
    @Path("cost-inputs")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The prices and the baseline that costs are worked out from")
    public CostInputs inputs(@PathParam("tenant") String tenant) {
        return store.inputs(tenant)
                .orElseThrow(() -> Problem.of(
                        404,
                        "No cost inputs",
                        "nobody has said yet what things cost",
                        "an administrator tells it by PUT /v1/{tenant}/reports/cost-inputs"));
    }

    @PUT
    @Path("cost-inputs")
    @Consumes("application/json")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Says what things cost, and what savings are measured against")
    public CostInputs put(@PathParam("tenant") String tenant, @Nullable String body) {
        CostInputs inputs = read(body);
        store.put(tenant, inputs);
        return inputs;
    }

    private static CostInputs read(@Nullable String body) {
        try {
            CostInputs inputs = EventJson.mapper().readValue(body == null ? "" : body, CostInputs.class);
            if (inputs != null) {
                return inputs;
            }
            throw wrong("the body is empty");
        } catch (JsonProcessingException malformed) {
            Throwable cause = malformed.getCause();
            throw wrong(
                    cause instanceof IllegalArgumentException
                            ? String.valueOf(cause.getMessage())
                            : "the body is no JSON object of cost inputs");
        }
    }

    private static Problem wrong(String detail) {
        return Problem.of(
                400,
                "Wrong cost inputs",
                detail,
                "send currency, agentHour, platformMonth, modelEpisode, setUp, occupancy, concurrency and a baseline"
                        + " with source, handleSeconds and standardError, or none");
    }
}
