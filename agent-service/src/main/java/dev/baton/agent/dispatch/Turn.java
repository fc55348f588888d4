package dev.baton.agent.dispatch;

import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.ReasonCode;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pool while one command is decided: what changes, and what is said about it.
final class Turn {
    private final Envelope command;
    private final Instant now;
    private final Map<AgentId, PoolAgent> agents = new LinkedHashMap<>();
    private final Map<ConversationId, WaitingConversation> waiting = new LinkedHashMap<>();
    private final Map<ConversationId, Assignment> assignments = new LinkedHashMap<>();
    private final List<Emission> emissions = new ArrayList<>();

    Turn(Pool pool, Envelope command, Instant heard) {
        this.command = command;
        now = heard.isAfter(pool.now()) ? heard : pool.now();
        pool.agents().forEach(agent -> agents.put(agent.id(), agent));
        pool.waiting().forEach(item -> waiting.put(item.conversation(), item));
        pool.assignments().forEach(assignment -> assignments.put(assignment.conversation(), assignment));
    }

    Instant now() {
        return now;
    }

    TenantId tenant() {
        return command.tenant();
    }

    EventId commandId() {
        return command.id();
    }

    /// The conversation that the command is about.
    ConversationId conversation() {
        return command.conversation();
    }

    @Nullable
    PoolAgent agent(AgentId id) {
        return agents.get(id);
    }

    /// @throws Refusal when the agent has no open account here
    PoolAgent knownAgent(AgentId id) {
        PoolAgent agent = agents.get(id);
        if (agent == null || !agent.active()) {
            throw new Refusal(ReasonCode.NOT_KNOWN);
        }
        return agent;
    }

    /// @throws Refusal when the agent does not serve the command's conversation
    Assignment heldBy(AgentId id) {
        knownAgent(id);
        Assignment assignment = assignments.get(conversation());
        if (assignment == null || !assignment.agent().equals(id)) {
            throw new Refusal(ReasonCode.NOT_THE_HOLDER);
        }
        return assignment;
    }

    List<PoolAgent> agents() {
        return List.copyOf(agents.values());
    }

    @Nullable
    WaitingConversation waiting(ConversationId conversation) {
        return waiting.get(conversation);
    }

    @Nullable
    Assignment assignment(ConversationId conversation) {
        return assignments.get(conversation);
    }

    List<WaitingConversation> waitingInOrder() {
        return waiting.values().stream().sorted(WaitingConversation.ORDER).toList();
    }

    List<Assignment> assignmentsOf(AgentId agent) {
        return assignments.values().stream()
                .filter(assignment -> assignment.agent().equals(agent))
                .toList();
    }

    /// Assignments and open offers of every agent that has any.
    Map<AgentId, Integer> loads() {
        Map<AgentId, Integer> loads = new HashMap<>();
        assignments.values().forEach(assignment -> loads.merge(assignment.agent(), 1, Integer::sum));
        waiting.values().forEach(item -> {
            if (item.offer() != null) {
                loads.merge(item.offer().agent(), 1, Integer::sum);
            }
        });
        return loads;
    }

    int load(AgentId agent) {
        return loads().getOrDefault(agent, 0);
    }

    void put(PoolAgent agent) {
        agents.put(agent.id(), agent);
    }

    /// It waits, and nobody serves it any more.
    void put(WaitingConversation item) {
        forget(item.conversation());
        waiting.put(item.conversation(), item);
    }

    /// It is served, and waits no more.
    void put(Assignment assignment) {
        forget(assignment.conversation());
        assignments.put(assignment.conversation(), assignment);
        idle(assignment.agent());
    }

    void forget(ConversationId conversation) {
        waiting.remove(conversation);
        Assignment ended = assignments.remove(conversation);
        if (ended != null) {
            idle(ended.agent());
        }
    }

    private void idle(AgentId id) {
        agents.computeIfPresent(id, (ignored, agent) -> agent.idleFrom(now));
    }

    void say(ConversationId about, AgentOutcome outcome) {
        emissions.add(Emission.about(about, outcome));
    }

    /// Says something about the agent that is no conversation's matter.
    void say(AgentOutcome outcome) {
        emissions.add(Emission.of(outcome));
    }

    Decision<Pool> decision() {
        Pool pool = new Pool(now, agents(), waitingInOrder(), List.copyOf(assignments.values()));
        return new Decision<>(pool, emissions);
    }
}
