package dev.baton.agent.edge.socket;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// An edge that does not wait long for anybody.
public final class QuickEdge implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("baton.agent.edge.grace", "2s", "baton.agent.edge.sweep", "1s");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
