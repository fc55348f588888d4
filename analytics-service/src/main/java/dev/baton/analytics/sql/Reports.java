package dev.baton.analytics.sql;

import dev.baton.analytics.measure.Catalogue;
import dev.baton.analytics.report.Breakdown;
import dev.baton.analytics.report.Figure;
import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Period;
import dev.baton.analytics.report.Series;
import dev.baton.analytics.report.Summary;
import dev.baton.analytics.report.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Reads the reports that sums answer.
@ApplicationScoped
public class Reports {
    /// What episodes are added up by.
    public static final List<String> DIMENSIONS = FactTable.EPISODES.dimensions();

    private final Transactions transactions;
    private final SumsQuery<?> episodes = new SumsQuery<>(FactTable.EPISODES);
    private final SumsQuery<?> handlings = new SumsQuery<>(FactTable.HANDLINGS);

    @Inject
    public Reports(DataSource database) {
        transactions = new Transactions(database);
    }

    public Summary summary(String tenant, Period period, Filter filter) {
        return transactions.run(connection -> {
            Period before = period.before();
            Totals now = episodes.total(connection, tenant, period, filter);
            Totals then = episodes.total(connection, tenant, before, filter);
            var spreads = SpreadQuery.of(connection, FactTable.EPISODES, tenant, period, filter, now.subjects());
            List<Figure> handling = List.of();
            if (hasHandlings(filter.dimension())) {
                Totals handled = handlings.total(connection, tenant, period, filter);
                handling = Figure.of(
                        Catalogue.HANDLINGS,
                        handled,
                        handlings.total(connection, tenant, before, filter),
                        SpreadQuery.of(connection, FactTable.HANDLINGS, tenant, period, filter, handled.subjects()));
            }
            return new Summary(
                    period,
                    before,
                    filter,
                    now.subjects(),
                    then.subjects(),
                    Figure.of(Catalogue.EPISODES, now, then, spreads),
                    handling);
        });
    }

    public Breakdown breakdown(String tenant, Period period, String by) {
        return transactions.run(connection -> {
            Map<String, Totals> now = episodes.byValue(connection, tenant, period, by);
            Map<String, Totals> then = episodes.byValue(connection, tenant, period.before(), by);
            Map<String, Totals> handled =
                    hasHandlings(by) ? handlings.byValue(connection, tenant, period, by) : Map.of();
            Map<String, Totals> handledThen =
                    hasHandlings(by) ? handlings.byValue(connection, tenant, period.before(), by) : Map.of();
            List<Breakdown.Row> rows = new ArrayList<>();
            now.forEach((value, totals) -> {
                Totals previous = then.getOrDefault(value, Totals.NOTHING);
                rows.add(new Breakdown.Row(
                        value,
                        totals.subjects(),
                        previous.subjects(),
                        Figure.of(Catalogue.EPISODES, totals, previous, Map.of()),
                        Figure.of(
                                Catalogue.HANDLINGS,
                                handled.getOrDefault(value, Totals.NOTHING),
                                handledThen.getOrDefault(value, Totals.NOTHING),
                                Map.of())));
            });
            rows.sort(
                    Comparator.comparingLong(Breakdown.Row::episodes).reversed().thenComparing(Breakdown.Row::value));
            return new Breakdown(period, period.before(), by, rows);
        });
    }

    /// @param grain `minute`, `hour` or `day`
    public Series series(String tenant, Period period, String grain, String metric, Filter filter) {
        boolean ofEpisodes =
                Catalogue.EPISODES.stream().anyMatch(each -> each.name().equals(metric));
        return transactions.run(connection -> {
            var sums = (ofEpisodes ? episodes : handlings).series(connection, tenant, period, grain, filter);
            List<Series.Point> points = new ArrayList<>();
            sums.forEach((at, totals) ->
                    points.add(new Series.Point(at, totals.subjects(), totals.value(metric), totals.of(metric))));
            return new Series(metric, grain, filter, points);
        });
    }

    private static boolean hasHandlings(String dimension) {
        return dimension.equals(Filter.ALL.dimension())
                || FactTable.HANDLINGS.dimensions().contains(dimension);
    }
}
