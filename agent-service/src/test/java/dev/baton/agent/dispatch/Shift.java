package dev.baton.agent.dispatch;

import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A pool at work: says commands to the decider, one after the other, and keeps what came of the last.
final class Shift {
    static final QueueId GENERAL = new QueueId("general");
    static final TenantId TENANT = new TenantId("demo");
    private static final ChannelId WEB = new ChannelId("web");

    private final QueueRules rules;
    private final DispatchDecider decider;
    private Pool pool;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private List<Emission> emissions = List.of();
    private int commands;

    Shift() {
        this(TestPack.ECOMMERCE);
    }

    Shift(Pack pack) {
        this(new QueueRules(ignored -> pack));
    }

    Shift(QueueRules rules) {
        this.rules = rules;
        decider = new DispatchDecider(rules);
        pool = decider.initial();
    }

    QueueRules rules() {
        return rules;
    }

    /// Everything but what was saved is lost and found again.
    Shift restarted() {
        pool = Pool.of(rules, TENANT, pool.contents());
        return this;
    }

    Pool pool() {
        return pool;
    }

    Instant now() {
        return now;
    }

    List<Emission> emissions() {
        return emissions;
    }

    List<AgentOutcome> said() {
        return emissions.stream().map(e -> (AgentOutcome) e.event()).toList();
    }

    Shift say(@Nullable ConversationId about, AgentCommand command) {
        EventId id = EventId.of("command", Integer.toString(commands++));
        Decision<Pool> decision = decider.decide(pool, new Envelope(id, now, TENANT, about, null, command));
        pool = decision.state();
        emissions = decision.emissions();
        return this;
    }

    Shift later(Duration time) {
        now = now.plus(time);
        return say(null, new Tick(now));
    }

    Shift passing(Duration time) {
        now = now.plus(time);
        return this;
    }

    Shift online(String agent, int capacity, String... skills) {
        say(null, new RegisterAgent(id(agent), "Agent " + agent, List.of(), List.of(skills), capacity, true));
        return say(null, new SetPresence(id(agent), Presence.ONLINE));
    }

    Shift supervisor(String agent, int capacity) {
        say(
                null,
                new RegisterAgent(
                        id(agent), "Agent " + agent, List.of(), List.of(), capacity, true, List.of("supervisor")));
        return say(null, new SetPresence(id(agent), Presence.AWAY));
    }

    Shift enqueue(String conversation, int priority, long epoch, String... skills) {
        return enqueue(conversation, WEB, GENERAL, priority, epoch, skills);
    }

    Shift enqueue(String conversation, ChannelId channel, QueueId queue, int priority, long epoch, String... skills) {
        return say(
                about(conversation),
                new EnqueueConversation(
                        episode(conversation), channel, queue, List.of(skills), priority, "en", epoch, now));
    }

    Shift accept(String conversation) {
        OpenOffer offer = offer(conversation);
        return say(about(conversation), new AcceptOffer(offer.agent(), offer.id()));
    }

    OpenOffer offer(String conversation) {
        return Objects.requireNonNull(waiting(conversation).offer());
    }

    WaitingConversation waiting(String conversation) {
        return pool.waiting(about(conversation)).orElseThrow();
    }

    Assignment assignment(String conversation) {
        return pool.assignment(about(conversation)).orElseThrow();
    }

    static AgentId id(String agent) {
        return new AgentId(agent);
    }

    static ConversationId about(String conversation) {
        return new ConversationId(conversation);
    }

    static EpisodeId episode(String conversation) {
        return new EpisodeId("episode-of-" + conversation);
    }
}
