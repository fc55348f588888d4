package dev.baton.analytics.sql;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Handling;
import dev.baton.analytics.measure.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A partitioned table of facts with its roll-up.
///
/// @param dimensions what its rows are added up by
record FactTable<S>(
        String name, List<String> key, List<String> plain, List<String> dimensions, MetricColumns<S> columns) {

    static final FactTable<EpisodeFacts> EPISODES = new FactTable<>(
            "episode",
            List.of("tenant", "opened_at", "episode"),
            List.of(
                    "conversation",
                    "channel",
                    "queue",
                    "agent",
                    "intent",
                    "language",
                    "reason",
                    "closed_at",
                    "close_reason"),
            List.of("channel", "queue", "agent", "intent", "language", "reason"),
            new MetricColumns<>(Catalogue.EPISODES));

    static final FactTable<Handling> HANDLINGS = new FactTable<>(
            "handling",
            List.of("tenant", "opened_at", "episode", "epoch"),
            List.of("channel", "queue", "agent", "intent", "language", "taken_at", "worked_until"),
            List.of("channel", "queue", "agent", "intent", "language"),
            new MetricColumns<>(Catalogue.HANDLINGS));

    static final List<FactTable<?>> ALL = List.of(EPISODES, HANDLINGS);

    String rollUp() {
        return name + "_rollup";
    }

    /// Writes a row, over what was known before of the same subject.
    String upsert() {
        List<String> all = new ArrayList<>(key);
        List<String> values = new ArrayList<>(plain);
        values.addAll(columns.ofFacts());
        all.addAll(values);
        return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET (%s) = ROW (%s)"
                .formatted(
                        name,
                        String.join(", ", all),
                        String.join(", ", Collections.nCopies(all.size(), "?")),
                        String.join(", ", key),
                        String.join(", ", values),
                        String.join(
                                ", ", values.stream().map("excluded."::concat).toList()));
    }

    /// The first parameter of [#upsert] that belongs to a metric.
    int firstMetric() {
        return key.size() + plain.size() + 1;
    }
}
