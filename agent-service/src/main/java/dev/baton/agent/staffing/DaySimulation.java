package dev.baton.agent.staffing;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.decide.Decision;
import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A day of traffic, decided by the real dispatcher in seconds: agents accept at once, serve one contact at a time, and
/// come and go with the hours; contacts come, wait, are served or give up.
public final class DaySimulation {
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final double HOUR = 3_600;

    private final DispatchDecider decider;
    private final TenantId tenant;
    private final QueueId queue;
    private final Traffic traffic;
    private final Random random;
    private final PriorityQueue<Happening> agenda =
            new PriorityQueue<>(Comparator.comparingDouble(Happening::at).thenComparing(Happening::number));
    private final Map<String, Double> came = new HashMap<>();
    private final TreeMap<Integer, Double> waits = new TreeMap<>();
    private final TreeSet<Integer> present = new TreeSet<>();
    private Pool pool;
    private double now;
    private double busy;
    private double staffed;
    private int offered;
    private int abandoned;
    private int inTime;
    private long commands;
    private long happenings;

    private record Happening(double at, long number, Runnable happens) {}

    /// @param queue one of the tenant's
    /// @param seed decides who comes when, and for how long
    public DaySimulation(QueueRules rules, TenantId tenant, QueueId queue, Traffic traffic, long seed) {
        decider = new DispatchDecider(rules);
        pool = decider.initial();
        this.tenant = tenant;
        this.queue = queue;
        this.traffic = traffic;
        random = new Random(seed);
    }

    public DayReport run() {
        int most = traffic.agents().stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (int i = 0; i < most; i++) {
            decide(null, new RegisterAgent(agent(i), "Agent " + i, List.of(), List.of(), 1, true));
        }
        for (int hour = 0; hour < traffic.perHour().size(); hour++) {
            int each = hour;
            at(hour * HOUR, () -> staff(each));
            arrivals(hour);
        }
        while (!agenda.isEmpty()) {
            Happening next = agenda.remove();
            now = next.at();
            next.happens().run();
        }
        return new DayReport(offered, waits.size(), abandoned, inTime, new ArrayList<>(waits.values()), busy, staffed);
    }

    private void arrivals(int hour) {
        double at = hour * HOUR;
        double rate = traffic.perHour().get(hour) / HOUR;
        while (rate > 0) {
            at += exponential(1 / rate);
            if (at >= (hour + 1) * HOUR) {
                return;
            }
            at(at, this::arrive);
        }
    }

    /// Who leaves finishes first: away, not offline.
    private void staff(int hour) {
        int wanted = traffic.agentsIn(hour);
        for (int i = 0; i < wanted; i++) {
            if (present.add(i)) {
                decide(null, new SetPresence(agent(i), Presence.ONLINE));
            }
        }
        for (int i : List.copyOf(present.tailSet(wanted))) {
            present.remove(i);
            decide(null, new SetPresence(agent(i), Presence.AWAY));
        }
        staffed += wanted * HOUR;
    }

    private void arrive() {
        int number = offered++;
        ConversationId contact = new ConversationId("contact-" + number);
        came.put(contact.value(), now);
        decide(
                contact,
                new EnqueueConversation(
                        episode(contact), new ChannelId("web"), queue, List.of(), 0, "en", 1, instant()));
        Duration patience = traffic.patience();
        if (patience != null) {
            at(now + exponential(seconds(patience)), () -> giveUp(contact));
        }
    }

    private void giveUp(ConversationId contact) {
        if (pool.waiting(contact).isPresent()) {
            abandoned++;
            decide(contact, new DequeueConversation(episode(contact), List.of()));
        }
    }

    private void serve(ConversationId contact, AgentId agent) {
        double wait = now - came.getOrDefault(contact.value(), now);
        waits.put(Integer.parseInt(contact.value().substring("contact-".length())), wait);
        inTime += wait <= seconds(traffic.target()) ? 1 : 0;
        double handling = exponential(seconds(traffic.handleTime()));
        busy += handling;
        at(now + handling, () -> decide(contact, new CloseConversation(agent, "solved")));
    }

    private void decide(@Nullable ConversationId about, AgentCommand command) {
        EventId id = new EventId("command-" + commands++);
        Decision<Pool> decision = decider.decide(pool, new Envelope(id, instant(), tenant, about, null, command));
        pool = decision.state().saved();
        for (Emission emission : decision.emissions()) {
            ConversationId contact = emission.about();
            if (contact != null && emission.event() instanceof Offered offer) {
                decide(contact, new AcceptOffer(offer.agent(), offer.offer()));
                serve(contact, offer.agent());
            }
        }
    }

    private void at(double moment, Runnable happens) {
        agenda.add(new Happening(moment, happenings++, happens));
    }

    private Instant instant() {
        return BEGIN.plusNanos((long) (now * 1e9));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static AgentId agent(int number) {
        return new AgentId("agent-" + number);
    }

    private static EpisodeId episode(ConversationId contact) {
        return new EpisodeId("episode-of-" + contact);
    }
}
