package dev.baton.analytics.sql;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.measure.Metric;
import dev.baton.analytics.report.EpisodeList;
import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Lists episodes, page by page, in the order in which they opened.
@ApplicationScoped
public class EpisodesQuery {
    public static final int MOST = 200;

    private final Transactions transactions;

    @Inject
    public EpisodesQuery(DataSource database) {
        transactions = new Transactions(database);
    }

    /// @param metric only those that count in it; null for all
    /// @param filters all must hold; their dimensions are those of [Reports#DIMENSIONS]
    /// @param after the place after which to go on
    public EpisodeList list(
            String tenant,
            Period period,
            @Nullable Metric<EpisodeFacts> metric,
            List<Filter> filters,
            Optional<Place> after) {
        String amount = metric == null ? "NULL::float8" : metric.column();
        String of = metric == null ? "NULL::float8" : metric.weighted() ? metric.column() + "_of" : "1.0::float8";
        StringBuilder select = new StringBuilder("SELECT e.*, " + amount + " AS amount, " + of + " AS of_what"
                + " FROM episode e WHERE tenant = ? AND opened_at >= ? AND opened_at < ?"
                + " AND (opened_at, episode) > (?, ?)");
        if (metric != null) {
            select.append(" AND ").append(metric.column()).append(" IS NOT NULL");
        }
        for (Filter filter : filters) {
            if (!Reports.DIMENSIONS.contains(filter.dimension())) {
                throw new IllegalArgumentException("there is no dimension " + filter.dimension());
            }
            select.append(" AND ").append(filter.dimension()).append(" = ?");
        }
        select.append(" ORDER BY opened_at, episode LIMIT ").append(MOST + 1);
        return transactions.run(connection -> {
            try (var statement = connection.prepareStatement(select.toString())) {
                statement.setString(1, tenant);
                Instants.bind(statement, 2, period.from());
                Instants.bind(statement, 3, period.to());
                Instants.bind(statement, 4, after.map(Place::openedAt).orElse(Instant.EPOCH));
                statement.setString(5, after.map(Place::episode).orElse(""));
                for (int i = 0; i < filters.size(); i++) {
                    statement.setString(6 + i, filters.get(i).value());
                }
                try (var rows = statement.executeQuery()) {
                    return page(rows);
                }
            }
        });
    }

    /// Where a page ended.
    public record Place(Instant openedAt, String episode) {}

    private static EpisodeList page(ResultSet rows) throws SQLException {
        List<EpisodeList.Row> page = new ArrayList<>();
        while (rows.next()) {
            page.add(row(rows));
        }
        if (page.size() <= MOST) {
            return new EpisodeList(page, null);
        }
        EpisodeList.Row last = page.get(MOST - 1);
        return new EpisodeList(page.subList(0, MOST), last.openedAt() + "~" + last.episode());
    }

    private static EpisodeList.Row row(ResultSet row) throws SQLException {
        return new EpisodeList.Row(
                row.getString("episode"),
                row.getString("conversation"),
                Instants.required(row, "opened_at"),
                Instants.read(row, "closed_at"),
                row.getString("close_reason"),
                row.getString("channel"),
                row.getString("queue"),
                row.getString("agent"),
                row.getString("intent"),
                row.getString("language"),
                row.getString("reason"),
                row.getObject("amount", Double.class),
                row.getObject("of_what", Double.class));
    }
}
