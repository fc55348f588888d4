package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All agents and conversations of one tenant that concern people. Never changes: a decision makes a new pool, which
/// shares with the old one whatever stayed the same.
///
/// A conversation is here at most once: it waits, perhaps with one offer out, or one agent serves it. An agent's load
/// is the assignments and open offers together, and an offer is only made within the capacity.
///
/// ```
///              ┌──── declined, expired ────┐
///              ▼                           │
///  enqueued ─▶ waits ───── offer ──────▶ offered ── accepted ─▶ served ─▶ closed, handed back
///              ▲                                                  │
///              └────────────── transferred, agent gone ───────────┘
/// ```
///
/// Beside what is true it holds what is quickly found: conversations and free agents in their orders, and what is to be
/// looked at when. All of that follows from what is true, so it is made anew when a pool is loaded.
public final class Pool {
    /// Nobody has heard of it yet.
    public static final Pool EMPTY = new Pool();

    final Instant now;
    final Tree<String, Desk> desks;
    final Tree<String, Place> waiting;
    final Tree<String, Assignment> served;
    final Tree<String, Pace> paces;
    final Tree<String, LastServed> memories;

    final Demands demands;
    final Tree<Rank, String> open;
    final Tree<String, Tree<Rank, String>> lines;
    final Tree<String, Tree<Rank, String>> kept;
    final Tree<String, Tree<String, Boolean>> accompanied;
    final Tree<Turnstile, String> leastLoaded;
    final Tree<Turnstile, String> longestIdle;
    final Tree<Due, String> dues;
    final Tree<PoolPart, Boolean> changed;

    private Pool() {
        now = Instant.EPOCH;
        desks = Tree.empty();
        waiting = Tree.empty();
        served = Tree.empty();
        paces = Tree.empty();
        memories = Tree.empty();
        demands = Demands.NONE;
        open = Tree.empty();
        lines = Tree.empty();
        kept = Tree.empty();
        accompanied = Tree.empty();
        leastLoaded = Tree.empty();
        longestIdle = Tree.empty();
        dues = Tree.empty();
        changed = Tree.empty();
    }

    Pool(Books books, Tree<PoolPart, Boolean> changed) {
        now = books.now;
        desks = books.desks;
        waiting = books.waiting;
        served = books.served;
        paces = books.paces;
        memories = books.memories;
        demands = books.demands;
        open = books.open;
        lines = books.lines;
        kept = books.kept;
        accompanied = books.accompanied;
        leastLoaded = books.leastLoaded;
        longestIdle = books.longestIdle;
        dues = books.dues;
        this.changed = changed;
    }

    /// The pool of these agents and conversations.
    public static Pool of(QueueRules rules, TenantId tenant, PoolContents contents) {
        return EMPTY.with(rules, tenant, contents, List.of());
    }

    /// This pool with what changed since.
    /// @param news parts that are new or otherwise than here
    /// @param gone parts that are no more
    public Pool with(QueueRules rules, TenantId tenant, PoolContents news, List<PoolPart> gone) {
        Books books = new Books(this, rules, tenant, news.now());
        for (PoolPart part : gone) {
            switch (part.kind()) {
                case CONVERSATION -> books.forget(part.id());
                case MEMORY -> books.forgetMemory(part.id());
                case AGENT, PACE -> throw new IllegalArgumentException(part + " never goes");
            }
        }
        news.waiting().forEach(books::put);
        news.assignments().forEach(books::put);
        news.paces().forEach(books::put);
        news.memories().forEach(books::put);
        news.agents().forEach(books::put);
        books.settle();
        return new Pool(books, Tree.empty());
    }

    /// The parts that changed since the pool was loaded or saved.
    public List<PoolPart> changed() {
        List<PoolPart> parts = new ArrayList<>(changed.size());
        changed.forEach((part, yes) -> parts.add(part));
        return parts;
    }

    /// The latest time that was heard of; it never goes back.
    public Instant now() {
        return now;
    }

    public List<PoolAgent> agents() {
        return desks.values().stream().map(Desk::agent).toList();
    }

    /// In the order in which they are to be served.
    public List<WaitingConversation> waiting() {
        return waiting.values().stream()
                .sorted((one, other) -> one.rank().compareTo(other.rank()))
                .map(Place::item)
                .toList();
    }

    public List<Assignment> assignments() {
        return served.values();
    }

    public Optional<WaitingConversation> waiting(ConversationId conversation) {
        return Optional.ofNullable(waiting.get(conversation.value())).map(Place::item);
    }

    public Optional<Assignment> assignment(ConversationId conversation) {
        return Optional.ofNullable(served.get(conversation.value()));
    }

    public Optional<PoolAgent> agent(AgentId agent) {
        return Optional.ofNullable(desks.get(agent.value())).map(Desk::agent);
    }

    /// What the agent serves and is offered.
    public List<ConversationId> work(AgentId agent) {
        Desk desk = desks.get(agent.value());
        Tree<String, ChannelId> items =
                desk == null ? Tree.empty() : desk.load().items();
        List<ConversationId> work = new ArrayList<>(items.size());
        items.forEach((conversation, channel) -> work.add(new ConversationId(conversation)));
        return work;
    }

    /// What colleagues serve and the agent is at.
    public List<Assignment> accompanied(AgentId agent) {
        Tree<String, Boolean> conversations = accompanied.get(agent.value());
        if (conversations == null) {
            return List.of();
        }
        List<Assignment> held = new ArrayList<>(conversations.size());
        conversations.forEach((conversation, yes) ->
                Optional.ofNullable(served.get(conversation)).ifPresent(held::add));
        return held;
    }

    /// How fast the queue moves, as far as that is known.
    public Optional<Pace> pace(QueueId queue) {
        return Optional.ofNullable(paces.get(queue.value()));
    }

    /// The place of a waiting conversation in its queue, counted from 1.
    public int position(WaitingConversation item) {
        Place place = waiting.get(item.conversation().value());
        Tree<Rank, String> line = lines.get(item.queue().value());
        return place == null || line == null ? 0 : line.before(place.rank()) + 1;
    }

    /// How many wait in the queue, offers included.
    public int length(QueueId queue) {
        Tree<Rank, String> line = lines.get(queue.value());
        return line == null ? 0 : line.size();
    }

    public Optional<LastServed> memory(String conversation) {
        return Optional.ofNullable(memories.get(conversation));
    }

    public PoolContents contents() {
        return new PoolContents(now, agents(), waiting(), assignments(), paces.values(), memories.values());
    }

    /// The same pool, when all that changed was saved.
    public Pool saved() {
        return changed.isEmpty() ? this : new Pool(this);
    }

    private Pool(Pool pool) {
        now = pool.now;
        desks = pool.desks;
        waiting = pool.waiting;
        served = pool.served;
        paces = pool.paces;
        memories = pool.memories;
        demands = pool.demands;
        open = pool.open;
        lines = pool.lines;
        kept = pool.kept;
        accompanied = pool.accompanied;
        leastLoaded = pool.leastLoaded;
        longestIdle = pool.longestIdle;
        dues = pool.dues;
        changed = Tree.empty();
    }

    /// Pools of which the same is true are equal.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Pool pool && contents().equals(pool.contents()));
    }

    @Override
    public int hashCode() {
        return contents().hashCode();
    }

    @Override
    public String toString() {
        return "Pool[" + desks.size() + " agents, " + waiting.size() + " waiting, " + served.size() + " served]";
    }
}
