package dev.baton.analytics.http;

import dev.baton.analytics.Summary;
import dev.baton.analytics.sql.SummaryQuery;
import dev.baton.kit.access.Roles;
import dev.baton.kit.http.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Reports for a tenant's supervisors and administrators.
@Path("/v1/{tenant}/reports")
@Produces("application/json")
public class ReportsResource {
    private final SummaryQuery summaries;

    @Inject
    public ReportsResource(SummaryQuery summaries) {
        this.summaries = summaries;
    }

    @GET
    @Path("summary")
    @Blocking
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The figures of the episodes that opened from `from` until before `to` (RFC 3339 instants)")
    @APIResponse(responseCode = "200", description = "the figures; times in seconds")
    @APIResponse(responseCode = "400", description = "from or to is missing, malformed or in the wrong order")
    @APIResponse(responseCode = "401", description = "no valid token")
    @APIResponse(responseCode = "403", description = "the role does not allow it, or the token is another tenant's")
    public Summary summary(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Instant start = instant("from", from);
        Instant end = instant("to", to);
        if (!start.isBefore(end)) {
            throw Problem.of(400, "Wrong period", "from is not before to", "exchange them, or widen the period");
        }
        return summaries.between(tenant, start, end);
    }

    private static Instant instant(String name, @Nullable String value) {
        try {
            return Instant.parse(value == null ? "" : value);
        } catch (DateTimeException malformed) {
            throw Problem.of(
                    400,
                    "Wrong period",
                    name + " is no RFC 3339 instant",
                    "write it like 2026-01-31T00:00:00Z, percent-encoded");
        }
    }
}
