package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.episode;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.AddNote;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.HandBack;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.Content;
import dev.baton.events.EventJson;
import dev.baton.events.OfferId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random histories of a pool; the laws hold after every command. The seed is the test's parameter.
class PoolLawsTest {
    private static final int COMMANDS = 3_000;
    private static final List<Part> SUPERVISED = List.of(Part.LISTENS, Part.WHISPERS, Part.BARGES);

    private final Shift shift = new Shift();
    private final PoolLaws laws = new PoolLaws(shift.rules());
    private final Map<String, Long> epochs = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void theLawsHoldAfterEveryCommand(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < COMMANDS; i++) {
            PoolContents before = shift.pool().contents();
            step(random);
            laws.hold(before, shift.pool().contents(), shift.emissions());
            CompanyLaws.indexed(shift.pool());
        }
        PoolContents contents = shift.pool().contents();
        byte[] stored = EventJson.mapper().writeValueAsBytes(contents);
        assertThat(EventJson.mapper().readValue(stored, PoolContents.class)).isEqualTo(contents);
    }

    private void step(Random random) {
        String agent = "agent-" + random.nextInt(5);
        String conversation = "conversation-" + random.nextInt(12);
        shift.passing(Duration.ofMillis(random.nextInt(2_000)));
        switch (random.nextInt(15)) {
            case 0 -> register(random, agent);
            case 1 -> shift.say(null, new SetPresence(id(agent), presence(random)));
            case 2, 3 -> enqueue(random, conversation);
            case 4 -> shift.say(about(conversation), new DequeueConversation(episode(conversation), List.of()));
            case 5, 6 ->
                shift.say(
                        about(conversation), new AcceptOffer(asked(random, conversation, agent), offer(conversation)));
            case 7 ->
                shift.say(
                        about(conversation), new DeclineOffer(asked(random, conversation, agent), offer(conversation)));
            case 8 -> speak(random, conversation, agent);
            case 11, 12, 13 -> shift.say(about(conversation), accompany(random, conversation, agent));
            case 9 -> transfer(random, conversation, agent);
            case 10 -> end(random, conversation, agent);
            default -> shift.later(Duration.ofSeconds(random.nextInt(20)));
        }
    }

    private void register(Random random, String agent) {
        List<String> skills = random.nextBoolean() ? List.of("refunds") : List.of();
        List<String> roles = random.nextInt(3) > 0 ? List.of("agent", "supervisor") : List.of("agent");
        shift.say(
                null,
                new RegisterAgent(
                        id(agent), agent, List.of(), skills, random.nextInt(4), random.nextInt(8) > 0, roles));
    }

    private void speak(Random random, String conversation, String agent) {
        shift.say(
                about(conversation),
                random.nextBoolean()
                        ? new SendReply(id(agent), "reply", new Content.Text("words"))
                        : new AddNote(id(agent), "note", "words"));
    }

    private AgentCommand accompany(Random random, String conversation, String agent) {
        AgentId holder = shift.pool()
                .assignment(about(conversation))
                .map(Assignment::agent)
                .orElse(id(agent));
        AgentId other = id("agent-" + random.nextInt(5));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new ConsultColleague(random.nextInt(5) == 0 ? id(agent) : holder, other);
            case 2, 3, 4 -> new JoinConversation(other, SUPERVISED.get(random.nextInt(SUPERVISED.size())));
            case 5 -> new LeaveConversation(other, null);
            case 6 -> new LeaveConversation(holder, other);
            default -> new TakeOverConversation(other);
        };
    }

    private static Presence presence(Random random) {
        return random.nextInt(3) > 0 ? Presence.ONLINE : Presence.values()[random.nextInt(Presence.values().length)];
    }

    /// Routing's epochs only grow, and outgrow those that the pool counted up by itself.
    private void enqueue(Random random, String conversation) {
        long epoch = epochs.merge(conversation, 1L + random.nextInt(20), Long::sum);
        String[] skills = random.nextInt(4) == 0 ? new String[] {"refunds"} : new String[0];
        boolean known = shift.pool().waiting().stream()
                        .anyMatch(item -> item.conversation().equals(about(conversation)))
                || shift.pool().assignments().stream()
                        .anyMatch(item -> item.conversation().equals(about(conversation)));
        long latest = known ? epoch : epochs.merge(conversation, 100L, Long::sum);
        shift.enqueue(conversation, random.nextInt(3), latest, skills);
    }

    private AgentId asked(Random random, String conversation, String otherwise) {
        return shift.pool().waiting().stream()
                .filter(item -> item.conversation().equals(about(conversation)) && item.offer() != null)
                .map(item ->
                        random.nextInt(5) == 0 ? id(otherwise) : item.offer().agent())
                .findFirst()
                .orElse(id(otherwise));
    }

    private OfferId offer(String conversation) {
        return shift.pool().waiting().stream()
                .filter(item -> item.conversation().equals(about(conversation)) && item.offer() != null)
                .map(item -> item.offer().id())
                .findFirst()
                .orElse(new OfferId("none"));
    }

    private void transfer(Random random, String conversation, String agent) {
        String colleague = "agent-" + random.nextInt(6);
        shift.say(
                about(conversation),
                random.nextBoolean()
                        ? new TransferConversation(id(agent), Shift.GENERAL, null)
                        : new TransferConversation(id(agent), null, id(colleague)));
    }

    private void end(Random random, String conversation, String agent) {
        shift.say(
                about(conversation),
                random.nextBoolean() ? new HandBack(id(agent)) : new CloseConversation(id(agent), "solved"));
    }
}
