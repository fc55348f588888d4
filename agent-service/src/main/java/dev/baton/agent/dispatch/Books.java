package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.AgentSkills;
import dev.baton.packs.WorkCost;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pool while it changes: keeps everything that is quickly found in step with what is true.
///
/// What an agent has to do changes several times in one decision; the orders of free agents follow once, when the books
/// are settled.
final class Books {
    /// So many levels of demands are more than any pool uses; beyond, those no longer used are forgotten.
    private static final int MOST_NUMBERS = 4_096;

    private final QueueRules rules;
    private final TenantId tenant;

    Instant now;
    Tree<String, Desk> desks;
    Tree<String, Place> waiting;
    Tree<String, Assignment> served;
    Tree<String, Pace> paces;
    Tree<String, LastServed> memories;
    Demands demands;
    Tree<Rank, String> open;
    Tree<String, Tree<Rank, String>> lines;
    Tree<String, Tree<Rank, String>> kept;
    Tree<String, Tree<String, Boolean>> accompanied;
    Tree<Turnstile, String> leastLoaded;
    Tree<Turnstile, String> longestIdle;
    Tree<Due, String> dues;

    private Tree<PoolPart, Boolean> changed;
    private boolean touched;

    /// Desks that differ from those in `desks`.
    private final Map<String, Desk> unsettled = new LinkedHashMap<>();

    /// Agents for whom something is kept and who may have room for it.
    private final ArrayDeque<String> awaited = new ArrayDeque<>();

    Books(Pool pool, QueueRules rules, TenantId tenant, Instant now) {
        this.rules = rules;
        this.tenant = tenant;
        this.now = now;
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
        changed = pool.changed;
    }

    /// The pool as it is now.
    Pool close(Pool before) {
        settle();
        if (!touched) {
            return before;
        }
        Pool pool = new Pool(this, changed);
        return demands.numbers() <= MOST_NUMBERS ? pool : tidied(pool);
    }

    private Pool tidied(Pool pool) {
        Books tidy = new Books(Pool.of(rules, tenant, pool.contents()), rules, tenant, now);
        return new Pool(tidy, changed);
    }

    @Nullable
    Desk desk(String agent) {
        Desk desk = unsettled.get(agent);
        return desk == null ? desks.get(agent) : desk;
    }

    void put(PoolAgent agent) {
        String id = agent.id().value();
        Desk desk = desk(id);
        if (desk != null && desk.agent().hasTheSkillsOf(agent)) {
            unsettled.put(id, desk.with(agent));
        } else {
            AgentSkills skills = AgentSkills.of(agent.skills());
            Load load = desk == null ? Load.NOTHING : desk.load();
            unsettled.put(id, new Desk(agent, skills, load, demands.suiting(agent, skills)));
        }
    }

    /// It waits, and nobody serves it any more.
    void put(WaitingConversation item) {
        String id = item.conversation().value();
        dropServed(id);
        Place old = waiting.get(id);
        Place place = Place.of(item, demand(item.request()), rules.policy(tenant, item.queue()), now);
        if (old != null) {
            takeDown(old, place);
        }
        if (old == null || !old.item().equals(item)) {
            mark(PoolPart.Kind.CONVERSATION, id);
        }
        setUp(place, old);
    }

    /// It is served, and waits no more.
    void put(Assignment assignment) {
        String id = assignment.conversation().value();
        dropServed(id);
        dropWaiting(id);
        mark(PoolPart.Kind.CONVERSATION, id);
        served = served.with(id, assignment);
        load(assignment.agent(), assignment.request(), true);
        for (Companion companion : assignment.company()) {
            String agent = companion.agent().value();
            accompanied = accompanied.with(agent, at(agent).with(id, true));
        }
    }

    private Tree<String, Boolean> at(String agent) {
        Tree<String, Boolean> conversations = accompanied.get(agent);
        return conversations == null ? Tree.empty() : conversations;
    }

    void forget(String conversation) {
        dropServed(conversation);
        dropWaiting(conversation);
    }

    void put(Pace pace) {
        paces = paces.with(pace.queue().value(), pace);
        mark(PoolPart.Kind.PACE, pace.queue().value());
    }

    void put(LastServed memory) {
        String id = memory.conversation().value();
        forgetMemory(id);
        memories = memories.with(id, memory);
        dues = dues.with(new Due(memory.forgotten(), Due.What.MEMORY, id), id);
        mark(PoolPart.Kind.MEMORY, id);
    }

    void forgetMemory(String conversation) {
        LastServed memory = memories.get(conversation);
        if (memory != null) {
            memories = memories.without(conversation);
            dues = dues.without(new Due(memory.forgotten(), Due.What.MEMORY, conversation));
            mark(PoolPart.Kind.MEMORY, conversation);
        }
    }

    /// The next agent for whom something is kept and who may have room for it now; null when there is none.
    @Nullable
    String nextAwaited() {
        return awaited.poll();
    }

    /// Brings the orders of free agents up to date.
    void settle() {
        for (Desk desk : unsettled.values()) {
            settle(desks.get(desk.id()), desk);
        }
        unsettled.clear();
    }

    private void settle(@Nullable Desk old, Desk desk) {
        if (desk.equals(old)) {
            return;
        }
        touched = true;
        Bits before = old == null ? Bits.NONE : old.open(demands);
        Bits after = desk.open(demands);
        leastLoaded = moved(
                leastLoaded,
                old == null ? null : Turnstile.leastLoaded(old),
                before,
                Turnstile.leastLoaded(desk),
                after);
        longestIdle = moved(
                longestIdle,
                old == null ? null : Turnstile.longestIdle(old),
                before,
                Turnstile.longestIdle(desk),
                after);
        Instant left = old == null ? null : old.agent().goneSince();
        Instant leaves = desk.agent().goneSince();
        if (left != null && !left.equals(leaves)) {
            dues = dues.without(new Due(left.plus(Staff.DISCONNECT_GRACE), Due.What.AGENT, desk.id()));
        }
        if (leaves != null && !leaves.equals(left)) {
            dues = dues.with(new Due(leaves.plus(Staff.DISCONNECT_GRACE), Due.What.AGENT, desk.id()), desk.id());
        }
        if (old == null || !old.agent().equals(desk.agent())) {
            mark(PoolPart.Kind.AGENT, desk.id());
        }
        desks = desks.with(desk.id(), desk);
        if (kept.get(desk.id()) != null) {
            awaited.add(desk.id());
        }
    }

    private static Tree<Turnstile, String> moved(
            Tree<Turnstile, String> order, @Nullable Turnstile old, Bits before, Turnstile place, Bits after) {
        Tree<Turnstile, String> next = order;
        if (old != null && !before.isEmpty() && !(old.equals(place) && !after.isEmpty())) {
            next = next.without(old);
        }
        return after.isEmpty() ? next : next.with(place, place.agent(), after);
    }

    private Demand demand(Request request) {
        Demand known = demands.get(request.kind());
        if (known != null) {
            return known;
        }
        settle();
        Demand demand = Demand.of(
                request.kind(),
                demands.numbers(),
                rules.skills(tenant, request.queue()),
                rules.policy(tenant, request.queue()));
        demands = demands.with(demand, rules.cost(tenant, request.channel()));
        desks = desks.mapped((id, desk) -> suited(desk, demand), desk -> Bits.NONE);
        for (Desk desk : desks.values()) {
            if (desk.suits().has(demand.number(demand.levels().size() - 1))) {
                Bits bits = desk.open(demands);
                if (!bits.isEmpty()) {
                    leastLoaded = leastLoaded.with(Turnstile.leastLoaded(desk), desk.id(), bits);
                    longestIdle = longestIdle.with(Turnstile.longestIdle(desk), desk.id(), bits);
                }
            }
        }
        return demand;
    }

    private void dropServed(String conversation) {
        Assignment ended = served.get(conversation);
        if (ended != null) {
            served = served.without(conversation);
            load(ended.agent(), ended.request(), false);
            for (Companion companion : ended.company()) {
                String agent = companion.agent().value();
                Tree<String, Boolean> rest = at(agent).without(conversation);
                accompanied = rest.isEmpty() ? accompanied.without(agent) : accompanied.with(agent, rest);
            }
            mark(PoolPart.Kind.CONVERSATION, conversation);
        }
    }

    private void dropWaiting(String conversation) {
        Place old = waiting.get(conversation);
        if (old != null) {
            takeDown(old, null);
            waiting = waiting.without(conversation);
            mark(PoolPart.Kind.CONVERSATION, conversation);
        }
    }

    private void takeDown(Place old, @Nullable Place next) {
        touched = true;
        WaitingConversation item = old.item();
        if (old.open()) {
            open = open.without(old.rank());
        }
        if (old.kept()) {
            unkeep(old);
        }
        if (old.next() != null) {
            dues = dues.without(new Due(
                    old.next(), Due.What.CONVERSATION, item.conversation().value()));
        }
        if (item.offer() != null) {
            load(item.offer().agent(), item.request(), false);
        }
        if (next == null || !sameSpot(old, next)) {
            String queue = item.queue().value();
            Tree<Rank, String> line = line(lines, queue).without(old.rank());
            lines = line.isEmpty() ? lines.without(queue) : lines.with(queue, line);
        }
    }

    private void setUp(Place place, @Nullable Place old) {
        touched = true;
        WaitingConversation item = place.item();
        String id = item.conversation().value();
        waiting = waiting.with(id, place);
        if (place.open()) {
            open = open.with(place.rank(), id, place.bits());
        }
        if (place.kept()) {
            keep(place);
        }
        if (place.next() != null) {
            dues = dues.with(new Due(place.next(), Due.What.CONVERSATION, id), id);
        }
        if (item.offer() != null) {
            load(item.offer().agent(), item.request(), true);
        }
        if (old == null || !sameSpot(old, place)) {
            String queue = item.queue().value();
            lines = lines.with(queue, line(lines, queue).with(place.rank(), id));
        }
    }

    private static boolean sameSpot(Place one, Place other) {
        return one.rank().equals(other.rank())
                && one.item().queue().equals(other.item().queue());
    }

    private void keep(Place place) {
        AgentId agent = place.item().reservedFor();
        if (agent != null) {
            kept = kept.with(
                    agent.value(),
                    line(kept, agent.value()).with(place.rank(), place.rank().conversation()));
            awaited.add(agent.value());
        }
    }

    private void unkeep(Place place) {
        AgentId agent = place.item().reservedFor();
        if (agent != null) {
            Tree<Rank, String> rest = line(kept, agent.value()).without(place.rank());
            kept = rest.isEmpty() ? kept.without(agent.value()) : kept.with(agent.value(), rest);
        }
    }

    private static Tree<Rank, String> line(Tree<String, Tree<Rank, String>> lines, String name) {
        Tree<Rank, String> line = lines.get(name);
        return line == null ? Tree.empty() : line;
    }

    private void load(AgentId agent, Request request, boolean more) {
        Desk desk = desk(agent.value());
        if (desk == null) {
            desk = Desk.of(PoolAgent.unknown(agent));
        }
        WorkCost cost = rules.cost(tenant, request.channel());
        String conversation = request.conversation().value();
        unsettled.put(
                agent.value(),
                desk.with(
                        more
                                ? desk.load().with(conversation, request.channel(), cost)
                                : desk.load().without(conversation, cost)));
    }

    private static Desk suited(Desk desk, Demand demand) {
        Bits more = demand.suits(desk.agent(), desk.skills());
        return more.isEmpty() ? desk : desk.with(desk.suits().or(more));
    }

    private void mark(PoolPart.Kind kind, String id) {
        touched = true;
        changed = changed.with(new PoolPart(kind, id), true);
    }

    /// The pace of a queue, known or not.
    Pace pace(QueueId queue) {
        Pace pace = paces.get(queue.value());
        return pace == null ? Pace.unknown(queue) : pace;
    }
}
