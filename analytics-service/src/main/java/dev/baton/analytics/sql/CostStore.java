package dev.baton.analytics.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.analytics.cost.CostInputs;
import dev.baton.analytics.cost.Usage;
import dev.baton.analytics.report.Period;
import dev.baton.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// What tenants say that things cost, and what happened that costs.
@ApplicationScoped
public class CostStore {
    /// Answers are the `of` of the wrong ones; help that lasted is first-contact resolution.
    private static final String EPISODES = """
            SELECT count(*), count(wrong_answers), coalesce(sum(first_contact_resolution), 0), coalesce(sum(containment), 0)
            FROM episode WHERE tenant = ? AND opened_at >= ? AND opened_at < ?""";
    private static final String HANDLING = """
            SELECT coalesce(sum(seconds), 0), coalesce(sum(seconds * seconds), 0) FROM (
              SELECT sum(handle_time) AS seconds FROM handling
              WHERE tenant = ? AND opened_at >= ? AND opened_at < ? GROUP BY opened_at, episode) episodes""";

    private final Transactions transactions;

    @Inject
    public CostStore(DataSource database) {
        transactions = new Transactions(database);
    }

    public Optional<CostInputs> inputs(String tenant) {
        return transactions.run(connection -> {
            try (var statement = connection.prepareStatement("SELECT inputs FROM cost_inputs WHERE tenant = ?")) {
                statement.setString(1, tenant);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(read(rows.getString(1))) : Optional.empty();
                }
            }
        });
    }

    public void put(String tenant, CostInputs inputs) {
        transactions.run(connection -> {
            try (var statement = connection.prepareStatement("INSERT INTO cost_inputs VALUES (?, ?)"
                    + " ON CONFLICT (tenant) DO UPDATE SET inputs = excluded.inputs")) {
                statement.setString(1, tenant);
                statement.setString(2, EventJson.mapper().valueToTree(inputs).toString());
                return statement.executeUpdate();
            }
        });
    }

    public Usage usage(String tenant, Period period) {
        return transactions.run(connection -> {
            try (var episodes = connection.prepareStatement(EPISODES);
                    var handling = connection.prepareStatement(HANDLING)) {
                for (var statement : List.of(episodes, handling)) {
                    statement.setString(1, tenant);
                    Instants.bind(statement, 2, period.from());
                    Instants.bind(statement, 3, period.to());
                }
                try (var counts = episodes.executeQuery();
                        var seconds = handling.executeQuery()) {
                    counts.next();
                    seconds.next();
                    return new Usage(
                            Duration.between(period.from(), period.to()).toMillis() / 86_400_000.0,
                            counts.getLong(1),
                            counts.getLong(2),
                            Math.round(counts.getDouble(3)),
                            Math.round(counts.getDouble(4)),
                            seconds.getDouble(1),
                            seconds.getDouble(2));
                }
            }
        });
    }

    private static CostInputs read(String json) throws SQLException {
        try {
            return EventJson.mapper().readValue(json, CostInputs.class);
        } catch (JsonProcessingException wrong) {
            throw new SQLException("stored cost inputs cannot be read", wrong);
        }
    }
}
