package dev.baton.agent.dispatch;

import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import dev.baton.events.TenantId;
import dev.baton.packs.DispatchPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pool while one command is decided: what changes, and what is said about it.
final class Turn {
    private final Pool before;
    private final Envelope command;
    private final QueueRules rules;
    private final Books books;
    private final List<Emission> emissions = new ArrayList<>();

    Turn(Pool pool, Envelope command, Instant heard, QueueRules rules) {
        before = pool;
        this.command = command;
        this.rules = rules;
        books = new Books(pool, rules, command.tenant(), heard.isAfter(pool.now()) ? heard : pool.now());
    }

    Books books() {
        return books;
    }

    Instant now() {
        return books.now;
    }

    TenantId tenant() {
        return command.tenant();
    }

    QueueRules rules() {
        return rules;
    }

    DispatchPolicy policy(QueueId queue) {
        return rules.policy(tenant(), queue);
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
        Desk desk = books.desk(id.value());
        return desk == null ? null : desk.agent();
    }

    /// @throws Refusal when the agent has no open account here
    PoolAgent knownAgent(AgentId id) {
        return knownDesk(id).agent();
    }

    /// @throws Refusal when the agent has no open account here
    Desk knownDesk(AgentId id) {
        Desk desk = books.desk(id.value());
        if (desk == null || !desk.agent().active()) {
            throw new Refusal(ReasonCode.NOT_KNOWN, "agent " + id);
        }
        return desk;
    }

    /// @throws Refusal when the agent does not serve the command's conversation
    Assignment heldBy(AgentId id) {
        knownAgent(id);
        Assignment assignment = assignment(conversation());
        if (assignment == null || !assignment.agent().equals(id)) {
            throw new Refusal(ReasonCode.NOT_THE_HOLDER);
        }
        return assignment;
    }

    /// @throws Refusal when the agent neither serves the command's conversation nor is there
    Assignment attendedBy(AgentId id) {
        knownAgent(id);
        Assignment assignment = assignment(conversation());
        if (assignment == null
                || !(assignment.agent().equals(id) || assignment.companion(id).isPresent())) {
            throw new Refusal(ReasonCode.NOT_THE_HOLDER);
        }
        return assignment;
    }

    @Nullable
    Place place(ConversationId conversation) {
        return books.waiting.get(conversation.value());
    }

    @Nullable
    WaitingConversation waiting(ConversationId conversation) {
        Place place = place(conversation);
        return place == null ? null : place.item();
    }

    @Nullable
    Assignment assignment(ConversationId conversation) {
        return books.served.get(conversation.value());
    }

    List<Assignment> assignmentsOf(AgentId agent) {
        List<Assignment> held = new ArrayList<>();
        for (String conversation : work(agent)) {
            Assignment assignment = books.served.get(conversation);
            if (assignment != null) {
                held.add(assignment);
            }
        }
        return held;
    }

    /// What others serve and the agent is at.
    List<Assignment> accompaniedBy(AgentId agent) {
        List<Assignment> held = new ArrayList<>();
        Tree<String, Boolean> conversations = books.accompanied.get(agent.value());
        if (conversations != null) {
            conversations.forEach((conversation, yes) -> {
                Assignment assignment = books.served.get(conversation);
                if (assignment != null) {
                    held.add(assignment);
                }
            });
        }
        return held;
    }

    /// Conversations with an open offer to the agent.
    List<WaitingConversation> offeredTo(AgentId agent) {
        List<WaitingConversation> offered = new ArrayList<>();
        for (String conversation : work(agent)) {
            Place place = books.waiting.get(conversation);
            if (place != null) {
                offered.add(place.item());
            }
        }
        return offered;
    }

    private List<String> work(AgentId agent) {
        Desk desk = books.desk(agent.value());
        Tree<String, ChannelId> items =
                desk == null ? Tree.empty() : desk.load().items();
        List<String> work = new ArrayList<>(items.size());
        items.forEach((conversation, channel) -> work.add(conversation));
        return work;
    }

    /// Conversations that wait for this agent alone.
    List<WaitingConversation> keptFor(AgentId agent) {
        List<WaitingConversation> kept = new ArrayList<>();
        Tree<Rank, String> ranks = books.kept.get(agent.value());
        if (ranks != null) {
            ranks.forEach((rank, conversation) -> {
                Place place = books.waiting.get(conversation);
                if (place != null) {
                    kept.add(place.item());
                }
            });
        }
        return kept;
    }

    void put(PoolAgent agent) {
        books.put(agent);
    }

    void put(WaitingConversation item) {
        remember(item.conversation());
        books.put(item);
    }

    void put(Assignment assignment) {
        remember(assignment.conversation());
        books.put(assignment);
        idle(assignment.agent());
    }

    /// Others than before are at the conversation, which its agent goes on serving.
    void accompany(Assignment assignment) {
        books.put(assignment);
    }

    void forget(ConversationId conversation) {
        remember(conversation);
        books.forget(conversation.value());
    }

    /// Its service ends here: the agent is idle, and may be wanted again.
    private void remember(ConversationId conversation) {
        Assignment ended = books.served.get(conversation.value());
        if (ended != null) {
            idle(ended.agent());
            if (!policy(ended.queue()).sticky().isZero()) {
                books.put(new LastServed(conversation, ended.agent(), now()));
            }
        }
    }

    private void idle(AgentId id) {
        PoolAgent agent = agent(id);
        if (agent != null) {
            books.put(agent.idleFrom(now()));
        }
    }

    /// The place in its queue, counted from 1, that this request gets or has.
    int positionOf(Request request) {
        Tree<Rank, String> line = books.lines.get(request.queue().value());
        Rank rank = Rank.of(request, policy(request.queue()).ageing());
        return line == null ? 1 : line.before(rank) + 1;
    }

    int length(QueueId queue) {
        Tree<Rank, String> line = books.lines.get(queue.value());
        return line == null ? 0 : line.size();
    }

    void say(ConversationId about, AgentOutcome outcome) {
        emissions.add(Emission.about(about, outcome));
    }

    /// Says something about the agent that is no conversation's matter.
    void say(AgentOutcome outcome) {
        emissions.add(Emission.of(outcome));
    }

    Decision<Pool> decision() {
        return new Decision<>(books.close(before), emissions);
    }
}
