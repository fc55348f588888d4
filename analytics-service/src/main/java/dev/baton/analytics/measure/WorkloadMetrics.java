package dev.baton.analytics.measure;

import static dev.baton.analytics.measure.References.COMMON;
import static dev.baton.analytics.measure.References.COPC;

import dev.baton.analytics.measure.Metric.Unit;
import java.util.List;

/// How agents' time is used, when they serve several contacts at once.
final class WorkloadMetrics {
    static final Metric<Workload> OCCUPANCY = new Metric<>(
            "occupancy",
            Unit.SHARE,
            "Σ time with at least one conversation ÷ Σ time present",
            "time online or busy",
            "time away or offline; two conversations at once do not make two hours of one",
            COPC,
            (load, rules) -> Sample.rate(load.busy(), load.present()));

    static final Metric<Workload> CONCURRENCY = new Metric<>(
            "concurrency",
            Unit.CONVERSATIONS,
            "Σ conversation time ÷ Σ time with at least one conversation",
            "conversation time of all handlings, clipped to the period",
            "time away",
            COMMON,
            (load, rules) -> Sample.rate(load.conversationSeconds(), load.busy()));

    static final Metric<Workload> HANDLE_TIME_SHARED = new Metric<>(
            "handle-time-shared",
            Unit.SECONDS,
            "Σ time with at least one conversation ÷ Σ conversations that the agent was done with",
            "a minute spent on two conversations at once is half a minute of each",
            "conversations that go on",
            COPC,
            (load, rules) -> Sample.rate(load.busy(), load.handled()));

    static final List<Metric<Workload>> ALL = List.of(OCCUPANCY, CONCURRENCY, HANDLE_TIME_SHARED);

    private WorkloadMetrics() {}
}
