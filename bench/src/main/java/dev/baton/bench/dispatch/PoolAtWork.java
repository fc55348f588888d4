package dev.baton.bench.dispatch;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A pool with its agents and the conversations they serve, driven by commands one after the other.
final class PoolAtWork {
    static final TenantId TENANT = new TenantId("bench");
    private static final int CAPACITY = 3;
    private static final Duration FILLED_IN = Duration.ofMinutes(30);

    /// Between two commands: a pool that hears two hundred a second.
    private static final Duration STEP = Duration.ofMillis(5);

    private final DispatchDecider decider;
    private final Random random;
    private final List<Served> served = new ArrayList<>();
    private final List<Open> offers = new ArrayList<>();
    private Pool pool;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private long commands;
    private long arrivals;

    private record Served(ConversationId conversation, AgentId agent) {}

    private record Open(ConversationId conversation, AgentId agent, OfferId offer) {}

    PoolAtWork(QueueRules rules, Random random) {
        decider = new DispatchDecider(rules);
        pool = decider.initial();
        this.random = random;
    }

    Pool pool() {
        return pool;
    }

    /// Agents come on duty, each with about half of the skills.
    void staff(int agents) {
        for (int i = 0; i < agents; i++) {
            AgentId agent = new AgentId("agent-" + i);
            List<String> skills = Floor.skills(random);
            decide(null, new RegisterAgent(agent, "Agent " + i, List.of(), skills, CAPACITY, true));
            decide(null, new SetPresence(agent, Presence.ONLINE));
        }
    }

    /// Conversations come until so many wait without an offer; every offer is taken.
    void fill(int waiting) {
        Duration each = FILLED_IN.dividedBy(waiting);
        int unanswered = 0;
        while (unanswered < waiting) {
            now = now.plus(each);
            arrive();
            boolean offered = !offers.isEmpty();
            while (!offers.isEmpty()) {
                accept();
            }
            unanswered += offered ? 0 : 1;
        }
    }

    void arrive() {
        ConversationId conversation = new ConversationId(
                EventId.of("conversation", Long.toString(arrivals++)).value());
        int queue = random.nextInt(Floor.QUEUES);
        decide(
                conversation,
                new EnqueueConversation(
                        new EpisodeId("episode-" + arrivals),
                        new ChannelId(random.nextInt(4) == 0 ? "mail" : "web"),
                        new QueueId("queue-" + queue),
                        List.of(Floor.language(random)),
                        random.nextInt(20) == 0 ? 3 : 0,
                        "en",
                        1,
                        now));
    }

    /// The oldest open offer is taken.
    void accept() {
        Open open = offers.removeFirst();
        decide(open.conversation(), new AcceptOffer(open.agent(), open.offer()));
    }

    boolean hasOffers() {
        return !offers.isEmpty();
    }

    /// Somebody ends a conversation and is free for the next.
    void finish() {
        int at = random.nextInt(served.size());
        Served done = served.get(at);
        served.set(at, served.getLast());
        served.removeLast();
        decide(done.conversation(), new CloseConversation(done.agent(), "solved"));
    }

    void tick() {
        decide(null, new Tick(now));
    }

    private void decide(@Nullable ConversationId about, AgentCommand command) {
        now = now.plus(STEP);
        Envelope envelope = new Envelope(new EventId("command-" + commands++), now, TENANT, about, null, command);
        Decision<Pool> decision = decider.decide(pool, envelope);
        // A stage saves after each of its batches; here each command is one.
        pool = decision.state().saved();
        for (Emission emission : decision.emissions()) {
            ConversationId conversation = emission.about();
            if (conversation != null && emission.event() instanceof Offered offered) {
                offers.add(new Open(conversation, offered.agent(), offered.offer()));
            } else if (conversation != null && emission.event() instanceof Accepted accepted) {
                served.add(new Served(conversation, accepted.agent()));
            }
        }
    }
}
