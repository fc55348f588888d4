package dev.baton.analytics.measure;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Handling;
import java.util.List;
import java.util.stream.Stream;

/// Every metric there is.
public final class Catalogue {
    public static final List<Metric<EpisodeFacts>> EPISODES = Stream.concat(
                    SpeedMetrics.ALL.stream(), OutcomeMetrics.ALL.stream())
            .toList();

    public static final List<Metric<Handling>> HANDLINGS = HandlingMetrics.ALL;

    public static final List<Metric<Workload>> WORKLOADS = WorkloadMetrics.ALL;

    private Catalogue() {}

    public static List<Metric<?>> all() {
        return Stream.<Metric<?>>concat(Stream.concat(EPISODES.stream(), HANDLINGS.stream()), WORKLOADS.stream())
                .toList();
    }
}
