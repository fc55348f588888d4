package dev.baton.agent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What must hold of those who are at conversations that colleagues serve.
final class CompanyLaws {
    private CompanyLaws() {}

    static void hold(PoolContents pool) {
        Map<AgentId, PoolAgent> agents = new HashMap<>();
        pool.agents().forEach(agent -> agents.put(agent.id(), agent));
        for (Assignment held : pool.assignments()) {
            List<AgentId> there = held.company().stream().map(Companion::agent).toList();
            assertThat(there).as("nobody is there twice").doesNotHaveDuplicates();
            assertThat(there).as("nobody is in their own company").doesNotContain(held.agent());
            for (Companion companion : held.company()) {
                PoolAgent agent = agents.get(companion.agent());
                assertThat(agent.active() && agent.presence() != Presence.OFFLINE)
                        .as("company is present")
                        .isTrue();
                assertThat(!companion.supervises() || agent.roles().contains("supervisor"))
                        .as("only supervisors supervise")
                        .isTrue();
            }
        }
    }

    /// Whom the pool finds at others' conversations is who is there.
    static void indexed(Pool pool) {
        for (PoolAgent agent : pool.agents()) {
            List<Assignment> there = pool.assignments().stream()
                    .filter(held -> held.companion(agent.id()).isPresent())
                    .toList();
            assertThat(pool.accompanied(agent.id())).containsExactlyInAnyOrderElementsOf(there);
        }
    }
}
