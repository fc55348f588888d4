package dev.baton.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.analytics.Story;
import dev.baton.analytics.Summary;
import dev.baton.events.Envelope;
import dev.baton.events.TenantId;
import dev.baton.local.testing.TestStores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class FactStoreIT {
    /// By hand: responses of 2 s and 4 s after the messages at 0 s; the person came 30 s after the escalation.
    private static final Summary BY_HAND = new Summary(2, 1.0, 3.0, 3.8, 30.0, 1, Map.of("HUMAN_REQUESTED", 1L));

    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    @BeforeAll
    static void migrate() {
        var postgres = TestStores.shared().postgres();
        DATABASE.setUrl(postgres.jdbcUrl());
        DATABASE.setUser("analytics");
        DATABASE.setPassword(postgres.password());
        Flyway.configure().dataSource(DATABASE).schemas("analytics").load().migrate();
    }

    @Test
    void aReplayChangesNothing() {
        List<Envelope> events = of("replayed");
        FactStore store = new FactStore(DATABASE);
        assertThat(store.record(events)).isEqualTo(events.size());
        assertThat(store.record(events)).isZero();
        assertThat(summary("replayed")).isEqualTo(BY_HAND);
    }

    @Test
    void anyOrderGivesTheSameFigures() {
        FactStore store = new FactStore(DATABASE);
        for (int seed = 0; seed < 20; seed++) {
            String tenant = "shuffled-" + seed;
            List<Envelope> events = new ArrayList<>(of(tenant));
            events.addAll(of(tenant));
            Collections.shuffle(events, new Random(seed));
            events.forEach(event -> store.record(List.of(event)));
            assertThat(summary(tenant)).as("seed %d", seed).isEqualTo(BY_HAND);
        }
    }

    private static Summary summary(String tenant) {
        return new SummaryQuery(DATABASE).between(tenant, Story.START, Story.START.plusSeconds(3600));
    }

    private static List<Envelope> of(String tenant) {
        return Story.events().stream()
                .map(event -> new Envelope(
                        event.id(),
                        event.time(),
                        new TenantId(tenant),
                        event.subject(),
                        event.causationid(),
                        event.data()))
                .toList();
    }
}
