package dev.baton.agent.dispatch;

import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.PickConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.OfferId;
import dev.baton.packs.DispatchPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The dispatcher once more, as plain and slow as can be: lists that are searched from end to end, with everything
/// worked out anew whenever it is needed. What it decides, the engine has to decide.
final class SlowDispatcher {
    private final QueueRules rules;
    private final Map<AgentId, PoolAgent> agents = new LinkedHashMap<>();
    private final Map<ConversationId, WaitingConversation> waiting = new LinkedHashMap<>();
    private final Map<ConversationId, Assignment> served = new LinkedHashMap<>();
    private final Map<ConversationId, LastServed> memories = new LinkedHashMap<>();
    private final List<String> decisions = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    SlowDispatcher(QueueRules rules) {
        this.rules = rules;
    }

    /// What it decided, in words, in the order of the words.
    List<String> decide(@Nullable ConversationId about, AgentCommand command, Instant heard) {
        now = heard.isAfter(now) ? heard : now;
        decisions.clear();
        elapse();
        apply(about, command);
        match();
        return decisions.stream().sorted().toList();
    }

    private record Event(Instant at, int kind, String id, Runnable happens) {}

    private void elapse() {
        Optional<Event> next = due();
        while (next.isPresent()) {
            next.get().happens().run();
            next = due();
        }
    }

    private Optional<Event> due() {
        Stream<Event> left = agents.values().stream()
                .filter(agent -> agent.goneSince() != null)
                .map(agent -> new Event(
                        agent.goneSince().plus(Staff.DISCONNECT_GRACE),
                        0,
                        agent.id().value(),
                        () -> leave(agent)));
        Stream<Event> lines = waiting.values().stream().flatMap(this::events);
        Stream<Event> forgotten = memories.values().stream()
                .map(memory -> new Event(
                        memory.forgotten(),
                        2,
                        memory.conversation().value(),
                        () -> memories.remove(memory.conversation())));
        return Stream.of(left, lines, forgotten)
                .flatMap(events -> events)
                .filter(event -> !event.at().isAfter(now))
                .min(Comparator.comparing(Event::at).thenComparing(Event::kind).thenComparing(Event::id));
    }

    private Stream<Event> events(WaitingConversation item) {
        String id = item.conversation().value();
        if (item.offer() != null) {
            return Stream.of(new Event(item.offer().expires(), 1, id, () -> expire(item, item.offer())));
        }
        List<Event> events = new ArrayList<>();
        if (item.reservedUntil() != null) {
            events.add(new Event(item.reservedUntil(), 1, id, () -> waits(item.forAnybody())));
        }
        rules.policy(Shift.TENANT, item.queue())
                .overflow()
                .flatMap(DispatchPolicy.Overflow::waited)
                .filter(wait -> !item.overflowed())
                .ifPresent(wait -> events.add(new Event(item.since().plus(wait), 1, id, () -> overflow(item))));
        return events.stream();
    }

    private void overflow(WaitingConversation item) {
        String to = rules.policy(Shift.TENANT, item.queue())
                .overflow()
                .orElseThrow()
                .queue()
                .orElseThrow();
        decisions.add("overflow " + item.conversation() + " to " + to);
        dev.baton.events.QueueId queue = new dev.baton.events.QueueId(to);
        waits(item.overflowing(item.request()
                .in(queue, item.skills(), 0, rules.policy(Shift.TENANT, queue).target())));
    }

    private void expire(WaitingConversation item, OpenOffer offer) {
        waits(item.passedBy(offer.agent()));
        decisions.add("expired " + item.conversation() + " at " + offer.agent());
        PoolAgent agent = agents.get(offer.agent());
        int passes = agent.passes() + 1;
        if (passes < rules.policy(Shift.TENANT, item.queue()).passesBeforeAway()
                || agent.presence() != Presence.ONLINE) {
            agents.put(agent.id(), agent.passing(passes));
        } else {
            agents.put(agent.id(), agent.present(Presence.AWAY, now));
            decisions.add("away " + agent.id());
            release(agent.id());
        }
    }

    private void leave(PoolAgent agent) {
        agents.put(agent.id(), agent.left());
        requeueAll(agent.id());
    }

    private void requeueAll(AgentId agent) {
        for (Assignment held : List.copyOf(served.values())) {
            if (held.agent().equals(agent)) {
                end(held);
                waits(held.requeued());
                decisions.add("requeued " + held.conversation());
            }
        }
    }

    private void waits(WaitingConversation item) {
        waiting.put(item.conversation(), item);
    }

    private void end(Assignment held) {
        served.remove(held.conversation());
        agents.computeIfPresent(held.agent(), (id, agent) -> agent.idleFrom(now));
        if (!rules.policy(Shift.TENANT, held.queue()).sticky().isZero()) {
            memories.put(held.conversation(), new LastServed(held.conversation(), held.agent(), now));
        }
    }

    private void apply(@Nullable ConversationId about, AgentCommand command) {
        WaitingConversation item = about == null ? null : waiting.get(about);
        Assignment held = about == null ? null : served.get(about);
        switch (command) {
            case RegisterAgent account -> register(account);
            case SetPresence set -> presence(set);
            case EnqueueConversation enqueue -> enqueue(about, enqueue);
            case DequeueConversation ignored -> {
                waiting.remove(about);
                if (held != null) {
                    end(held);
                }
            }
            case AcceptOffer accept when isOpen(item, accept.agent(), accept.offer()) -> take(item, accept.agent());
            case DeclineOffer decline
            when isOpen(item, decline.agent(), decline.offer()) -> {
                agents.computeIfPresent(decline.agent(), (id, agent) -> agent.passing(0));
                waits(item.passedBy(decline.agent()));
                decisions.add("declined " + about);
            }
            case PickConversation pick when mayPick(item, pick.agent()) -> take(item, pick.agent());
            case CloseConversation close
            when held != null && held.agent().equals(close.agent()) -> {
                end(held);
                decisions.add("closed " + about);
            }
            case TransferConversation move
            when held != null && held.agent().equals(move.agent()) && move.toAgent() != null ->
                transfer(held, move.toAgent());
            case ConsultColleague consult
            when held != null && held.agent().equals(consult.agent()) -> consult(held, consult.colleague());
            case JoinConversation join
            when maySupervise(held, join.agent()) -> join(held, new Companion(join.agent(), join.part()));
            case LeaveConversation leave when held != null -> leave(held, leave);
            case TakeOverConversation takeOver
            when maySupervise(held, takeOver.agent()) -> takeOver(held, takeOver.agent());
            default -> {}
        }
    }

    private void register(RegisterAgent account) {
        PoolAgent known = agents.get(account.agent());
        agents.put(account.agent(), known == null ? PoolAgent.registered(account, now) : known.changed(account));
        PoolAgent agent = agents.get(account.agent());
        Yardstick measure = measure();
        if (!account.active() || !agent.roles().contains("supervisor")) {
            leaveAll(account.agent(), account.active());
        }
        if (!account.active()) {
            withdraw(account.agent());
            requeueAll(account.agent());
        } else {
            List<dev.baton.events.ChannelId> has = measure.channels(agent);
            boolean whole =
                    has.stream().anyMatch(channel -> measure.cost(channel).takesAll());
            if (measure.load(agent) > account.capacity() * 100L
                    || (whole && (account.capacity() == 0 || has.size() > 1))) {
                withdraw(account.agent());
            }
        }
    }

    private void presence(SetPresence set) {
        PoolAgent agent = agents.get(set.agent());
        if (agent == null || !agent.active() || agent.presence() == set.presence()) {
            return;
        }
        agents.put(agent.id(), agent.present(set.presence(), now));
        decisions.add(set.presence() + " " + agent.id());
        if (set.presence() == Presence.OFFLINE) {
            leaveAll(agent.id(), false);
            withdraw(agent.id());
        } else if (set.presence() != Presence.ONLINE) {
            release(agent.id());
        }
    }

    private void withdraw(AgentId agent) {
        for (WaitingConversation item : List.copyOf(waiting.values())) {
            if (item.offer() != null && item.offer().agent().equals(agent)) {
                waits(item.passedBy(agent));
                decisions.add("expired " + item.conversation() + " at " + agent);
            }
        }
        release(agent);
    }

    private void release(AgentId agent) {
        waiting.replaceAll((id, item) -> agent.equals(item.reservedFor()) ? item.forAnybody() : item);
    }

    private void enqueue(ConversationId about, EnqueueConversation enqueue) {
        DispatchPolicy policy = rules.policy(Shift.TENANT, enqueue.queue());
        Assignment held = served.get(about);
        if (held != null) {
            end(held);
        }
        WaitingConversation item = WaitingConversation.of(
                new Request(
                        about,
                        enqueue.episode(),
                        enqueue.channel(),
                        enqueue.queue(),
                        enqueue.skills(),
                        enqueue.priority(),
                        enqueue.since(),
                        enqueue.since().plus(policy.target())),
                enqueue.epoch());
        if (!policy.delay().isZero()) {
            item = item.sleeping(enqueue.since().plus(policy.delay()));
        }
        LastServed last = memories.get(about);
        PoolAgent wanted = last == null ? null : agents.get(last.agent());
        if (wanted != null && !policy.sticky().isZero() && wanted.takesOffers()) {
            item = item.reserved(new Reservation(wanted.id(), now.plus(policy.sticky())));
        }
        waits(item);
        decisions.add("queued " + about);
    }

    private static boolean isOpen(@Nullable WaitingConversation item, AgentId agent, OfferId offer) {
        return item != null
                && item.offer() != null
                && item.offer().id().equals(offer)
                && item.offer().agent().equals(agent);
    }

    private boolean mayPick(@Nullable WaitingConversation item, AgentId id) {
        PoolAgent agent = agents.get(id);
        return item != null
                && agent != null
                && item.offer() == null
                && item.reservedFor() == null
                && measure().policy(item).pick()
                && measure().suitsSince(agent, item).isPresent()
                && measure().takes(agent, item.request().channel());
    }

    private void take(WaitingConversation item, AgentId id) {
        waiting.remove(item.conversation());
        served.put(item.conversation(), Assignment.of(item, id));
        agents.computeIfPresent(id, (same, agent) -> agent.passing(0).idleFrom(now));
        decisions.add("accepted " + item.conversation() + " by " + id);
    }

    private void transfer(Assignment held, AgentId to) {
        PoolAgent colleague = agents.get(to);
        if (colleague == null || !measure().takes(colleague, held.request().channel())) {
            return;
        }
        end(held);
        waits(held.waitingAgain(held.request().from(now)).reserved(new Reservation(to, null)));
        decisions.add("transferred " + held.conversation());
    }

    private boolean isThere(AgentId id) {
        PoolAgent agent = agents.get(id);
        return agent != null && agent.active() && agent.presence() != Presence.OFFLINE;
    }

    private boolean maySupervise(@Nullable Assignment held, AgentId id) {
        return held != null
                && !held.agent().equals(id)
                && isThere(id)
                && agents.get(id).roles().contains("supervisor");
    }

    private void consult(Assignment held, AgentId colleague) {
        boolean told = held.companion(colleague)
                .filter(there -> there.part() != Part.LISTENS)
                .isPresent();
        if (!held.agent().equals(colleague) && isThere(colleague) && !told) {
            join(held, new Companion(colleague, Part.CONSULTED));
        }
    }

    private void join(Assignment held, Companion companion) {
        if (!held.company().contains(companion)) {
            served.put(held.conversation(), held.with(companion));
            decisions.add("joined " + held.conversation() + " " + companion.agent() + " " + companion.part());
        }
    }

    private void leave(Assignment held, LeaveConversation command) {
        AgentId leaver = command.whom() == null ? command.agent() : command.whom();
        boolean own = leaver.equals(command.agent());
        boolean there = held.company().stream()
                .anyMatch(each -> each.agent().equals(leaver) && (own || each.part() == Part.CONSULTED));
        PoolAgent asks = agents.get(command.agent());
        if (there && asks != null && asks.active() && (own || held.agent().equals(command.agent()))) {
            left(held, leaver);
        }
    }

    private void left(Assignment held, AgentId agent) {
        served.put(held.conversation(), held.without(agent));
        decisions.add("left " + held.conversation() + " " + agent);
    }

    private void leaveAll(AgentId agent, boolean supervisedOnly) {
        for (Assignment held : List.copyOf(served.values())) {
            if (held.company().stream()
                    .anyMatch(
                            each -> each.agent().equals(agent) && !(supervisedOnly && each.part() == Part.CONSULTED))) {
                left(held, agent);
            }
        }
    }

    private void takeOver(Assignment held, AgentId supervisor) {
        if (measure().hasRoom(agents.get(supervisor), held.request().channel())) {
            end(held);
            served.put(held.conversation(), held.takenOverBy(supervisor));
            agents.computeIfPresent(supervisor, (id, agent) -> agent.idleFrom(now));
            decisions.add("taken over " + held.conversation() + " by " + supervisor);
        }
    }

    private void match() {
        for (PoolAgent agent : List.copyOf(agents.values())) {
            for (WaitingConversation item : measure().inOrder()) {
                if (agent.id().equals(item.reservedFor())
                        && item.offer() == null
                        && !measure().asleep(item)
                        && measure().takes(agent, item.request().channel())) {
                    offer(item, agent);
                }
            }
        }
        boolean offered = true;
        while (offered) {
            offered = false;
            for (WaitingConversation item : measure().inOrder()) {
                PoolAgent agent = measure().open(item) ? measure().choice(item) : null;
                if (agent != null) {
                    offer(item, agent);
                    offered = true;
                    break;
                }
            }
        }
    }

    private void offer(WaitingConversation item, PoolAgent agent) {
        decisions.add("offered " + item.conversation() + " to " + agent.id());
        OpenOffer offer = new OpenOffer(
                new OfferId("offer-" + item.conversation()),
                agent.id(),
                now.plus(rules.offerTimeout(Shift.TENANT, item.queue())));
        if (measure().policy(item).autoAccept()) {
            take(item, agent.id());
        } else {
            waits(item.offered(offer));
        }
    }

    private Yardstick measure() {
        return new Yardstick(
                rules, now, List.copyOf(agents.values()), List.copyOf(waiting.values()), List.copyOf(served.values()));
    }

    /// The offer's id here, whatever the engine called it.
    Optional<OpenOffer> offer(ConversationId conversation) {
        return Optional.ofNullable(waiting.get(conversation)).map(WaitingConversation::offer);
    }
}
