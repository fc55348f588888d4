package dev.baton.analytics.http;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.measure.Catalogue;
import dev.baton.analytics.measure.Metric;
import dev.baton.analytics.report.AgentsReport;
import dev.baton.analytics.report.Breakdown;
import dev.baton.analytics.report.EpisodeList;
import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Period;
import dev.baton.analytics.report.Series;
import dev.baton.analytics.report.Summary;
import dev.baton.analytics.sql.AgentsQuery;
import dev.baton.analytics.sql.EpisodesQuery;
import dev.baton.analytics.sql.Reports;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// Reports for a tenant's supervisors and administrators. Periods are any two instants; an episode counts to the period
/// in which it opened.
@Path("/v1/{tenant}/reports")
@Produces("application/json")
@Blocking
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
public class ReportsResource {
    private final Reports reports;
    private final EpisodesQuery episodes;
    private final AgentsQuery agents;
    private final Clock clock;

    @Inject
    public ReportsResource(Reports reports, EpisodesQuery episodes, AgentsQuery agents, Clock clock) {
        this.reports = reports;
        this.episodes = episodes;
        this.agents = agents;
        this.clock = clock;
    }

    @GET
    @Path("summary")
    @Operation(
            summary = "Every metric of a period beside the period before, of all episodes or of those with one `value`"
                    + " of a `dimension`")
    public Summary summary(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("dimension") @Nullable String dimension,
            @QueryParam("value") @Nullable String value) {
        return reports.summary(tenant, Questions.period(from, to), Questions.filter(dimension, value));
    }

    @GET
    @Path("breakdown")
    @Operation(summary = "Every metric by channel, queue, agent, intent, language or reason of escalation")
    public Breakdown breakdown(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by) {
        return reports.breakdown(tenant, Questions.period(from, to), Questions.dimension(by));
    }

    @GET
    @Path("series")
    @Operation(summary = "One metric per minute (the last two days), hour or day")
    public Series series(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("grain") @Nullable String grain,
            @QueryParam("metric") @Nullable String metric,
            @QueryParam("dimension") @Nullable String dimension,
            @QueryParam("value") @Nullable String value) {
        return reports.series(
                tenant,
                Questions.period(from, to),
                Questions.grain(grain),
                Questions.summedMetric(metric),
                Questions.filter(dimension, value));
    }

    @GET
    @Path("episodes")
    @Operation(
            summary = "The episodes behind a number: those that count in `metric`, with what each adds to it."
                    + " Dimensions narrow it: channel, queue, agent, intent, language, reason")
    public EpisodeList episodes(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("metric") @Nullable String metric,
            @QueryParam("after") @Nullable String after,
            @Context UriInfo uri) {
        Metric<EpisodeFacts> chosen = metric == null ? null : Questions.metric(metric);
        List<Filter> filters = Reports.DIMENSIONS.stream()
                .filter(uri.getQueryParameters()::containsKey)
                .map(dimension -> new Filter(dimension, uri.getQueryParameters().getFirst(dimension)))
                .toList();
        return episodes.list(tenant, Questions.period(from, to), chosen, filters, Questions.place(after));
    }

    @GET
    @Path("agents")
    @Operation(summary = "How agents used their time: presence, occupancy, conversations at once")
    public AgentsReport agents(
            @PathParam("tenant") String tenant,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        Period period = Questions.period(from, to);
        Instant now = clock.instant();
        if (!period.from().isBefore(now)) {
            throw Problem.of(400, "Wrong period", "from lies in the future", "choose a period that has begun");
        }
        return agents.report(tenant, period.to().isAfter(now) ? new Period(period.from(), now) : period);
    }

    @GET
    @Path("definitions")
    @Operation(summary = "What every metric means: formula, what counts, what is left out, whose definition it follows")
    public List<Definition> definitions(@PathParam("tenant") String tenant) {
        return Catalogue.all().stream().map(Definition::of).toList();
    }
}
