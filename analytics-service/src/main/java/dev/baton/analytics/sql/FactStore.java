package dev.baton.analytics.sql;

import dev.baton.analytics.EpisodeFacts;
import dev.baton.analytics.EpisodeKey;
import dev.baton.analytics.Reading;
import dev.baton.events.Envelope;
import dev.baton.events.InboundEvent.HumanRequested;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.kit.stage.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/// The facts in PostgreSQL. An event that was recorded before changes nothing.
@ApplicationScoped
public class FactStore {
    private static final String REMEMBER = """
            INSERT INTO seen_event (tenant, event_id) SELECT * FROM unnest(?::text[], ?::text[])
            ON CONFLICT DO NOTHING RETURNING tenant, event_id""";
    private static final String ACT =
            "INSERT INTO contact_act (tenant, event_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final DataSource database;

    @Inject
    public FactStore(DataSource database) {
        this.database = database;
    }

    /// Records all of them or none.
    /// @return how many were new
    /// @throws TransientFailure when PostgreSQL did not take them
    public int record(List<Envelope> events) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Envelope> fresh = remember(connection, events);
                recordActs(connection, fresh);
                EpisodeTable.merge(connection, factsOf(fresh));
                connection.commit();
                return fresh.size();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new TransientFailure("PostgreSQL answered " + failure.getSQLState(), failure);
        }
    }

    private static List<Envelope> remember(Connection connection, List<Envelope> events) throws SQLException {
        String[] tenants = events.stream().map(event -> event.tenant().value()).toArray(String[]::new);
        String[] ids = events.stream().map(event -> event.id().value()).toArray(String[]::new);
        Set<List<String>> unseen = new HashSet<>();
        try (var statement = connection.prepareStatement(REMEMBER)) {
            statement.setArray(1, connection.createArrayOf("text", tenants));
            statement.setArray(2, connection.createArrayOf("text", ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    unseen.add(List.of(rows.getString(1), rows.getString(2)));
                }
            }
        }
        List<Envelope> fresh = new ArrayList<>();
        for (Envelope event : events) {
            if (unseen.remove(List.of(event.tenant().value(), event.id().value()))) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    private static void recordActs(Connection connection, List<Envelope> events) throws SQLException {
        try (var statement = connection.prepareStatement(ACT)) {
            for (Envelope event : events) {
                if (event.data() instanceof MessageReceived || event.data() instanceof HumanRequested) {
                    statement.setString(1, event.tenant().value());
                    statement.setString(2, event.id().value());
                    statement.setObject(3, Instants.column(event.time()));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static SortedMap<EpisodeKey, EpisodeFacts> factsOf(List<Envelope> events) {
        SortedMap<EpisodeKey, EpisodeFacts> facts = new TreeMap<>();
        for (Envelope event : events) {
            Reading.of(event).ifPresent(part -> facts.merge(part.key(), part.facts(), EpisodeFacts::merge));
        }
        return facts;
    }
}
