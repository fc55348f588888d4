package dev.baton.bench.dispatch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.bench.dispatch.Pace.Decision;
import dev.baton.events.EventJson;
import java.nio.file.Path;

/// Measures pools, and tells the figures: times in microseconds.
public final class DispatchFigures {
    private final QueueRules rules;
    private final int decisions;
    private final long seed;

    public DispatchFigures(Path packs, int decisions, long seed) {
        rules = Floor.rules(packs);
        this.decisions = decisions;
        this.seed = seed;
    }

    public ObjectNode of(int agents, int waiting) {
        Measurement measured = Measurement.of(rules, agents, waiting, decisions, seed);
        ObjectNode row = EventJson.mapper().createObjectNode();
        row.put("agents", agents)
                .put("waiting", waiting)
                .put("perSecond", measured.pace().perSecond());
        for (Decision kind : Decision.values()) {
            row.putObject(kind.toString())
                    .put("p50", measured.pace().percentile(kind, 50))
                    .put("p99", measured.pace().percentile(kind, 99))
                    .put("max", measured.pace().percentile(kind, 100));
        }
        return row.put("loadMillis", measured.loadMillis()).put("megabytes", measured.megabytes());
    }
}
