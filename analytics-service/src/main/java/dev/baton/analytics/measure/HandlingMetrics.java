package dev.baton.analytics.measure;

import static dev.baton.analytics.measure.References.COMMON;
import static dev.baton.analytics.measure.References.COPC;

import dev.baton.analytics.facts.Handling;
import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.measure.Metric.Unit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How agents handle what they take. Each agent who held an episode counts for the own stretch.
final class HandlingMetrics {
    static final Metric<Handling> HANDLE_TIME = new Metric<>(
            "handle-time",
            Unit.SECONDS,
            "the agent was done − the agent took it; the mean is the average handle time",
            "stretches that ended: wrap-up is part of it",
            "bot and queue time; the silence that a timeout ended; absence after a lost connection",
            COPC,
            (handling, rules) -> between(handling.taken(), handling.workedUntil()));

    static final Metric<Handling> WRAP_UP = new Metric<>(
            "wrap-up",
            Unit.SECONDS,
            "the agent closed it − the last thing that contact or agent said",
            "stretches that the agent closed",
            "stretches that ended otherwise",
            COPC,
            (handling, rules) -> handling.end() == Handling.End.AGENT_CLOSED
                    ? between(handling.lastWord(), handling.until())
                    : null);

    static final Metric<Handling> AGENT_FIRST_REPLY = new Metric<>(
            "agent-first-reply",
            Unit.SECONDS,
            "the agent's first reply − the agent took it",
            "stretches with a reply",
            "the wait before, which is not the agent's",
            COMMON,
            (handling, rules) -> between(handling.taken(), handling.firstReply()));

    static final List<Metric<Handling>> ALL = List.of(HANDLE_TIME, WRAP_UP, AGENT_FIRST_REPLY);

    private HandlingMetrics() {}

    private static @Nullable Sample between(Instant from, @Nullable Instant to) {
        return to == null ? null : Sample.mean(Rules.seconds(from, to));
    }
}
