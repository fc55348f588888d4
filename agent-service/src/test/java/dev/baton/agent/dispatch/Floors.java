package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.episode;
import static dev.baton.agent.dispatch.Shift.id;

import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.ChannelId;
import dev.baton.events.QueueId;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.DispatchPolicy.Level;
import dev.baton.packs.DispatchPolicy.Overflow;
import dev.baton.packs.Pack;
import dev.baton.packs.WorkCost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/// Random accounts and conversations on floors whose queues use every rule there is.
final class Floors {
    private static final List<String> SKILLS = List.of("loans", "cards", "language:zh=3", "language:zh=1");
    private static final List<String> NEEDS =
            List.of("loans", "language:zh>=2", "cards OR loans", "language:zh AND (cards OR loans)");
    private static final List<String> QUEUES = List.of("plain", "skilled", "sticky", "patient");
    private static final List<String> CHANNELS = List.of("web", "web", "mail", "voice");

    private Floors() {}

    static QueueRules rules(Random random) {
        TestPack.Queue plain = new TestPack.Queue();
        plain.pick = random.nextBoolean();
        plain.ageing = Duration.ofSeconds(random.nextBoolean() ? 5 : 20);
        TestPack.Queue skilled = new TestPack.Queue();
        skilled.skills = Set.of("loans OR cards");
        skilled.levels = List.of(
                new Level(Duration.ofSeconds(15), List.of("language:zh")),
                new Level(Duration.ofSeconds(40), List.of()));
        skilled.dropSkillsAfter = Duration.ofSeconds(25);
        skilled.target = Duration.ofSeconds(30);
        skilled.passes = 2;
        TestPack.Queue sticky = new TestPack.Queue();
        sticky.sticky = Duration.ofSeconds(20);
        sticky.choice = AgentChoice.LONGEST_IDLE;
        sticky.autoAccept = random.nextBoolean();
        sticky.delay = Duration.ofSeconds(random.nextBoolean() ? 0 : 10);
        TestPack.Queue patient = new TestPack.Queue();
        patient.skills = Set.of("cards");
        patient.overflow = new Overflow(
                OptionalInt.empty(),
                Optional.empty(),
                false,
                Optional.of(Duration.ofSeconds(45)),
                Optional.of("patient-too"));
        patient.ageing = Duration.ofSeconds(10);
        TestPack.Queue patientToo = new TestPack.Queue();
        patientToo.skills = Set.of("cards");
        patientToo.levels = List.of(new Level(Duration.ofSeconds(60), List.of()));
        Pack pack = TestPack.empty()
                .work(Map.of(
                        "mail", WorkCost.of("0.5", 2),
                        "voice", WorkCost.of("all", Integer.MAX_VALUE)))
                .queue("plain", plain)
                .queue("skilled", skilled)
                .queue("sticky", sticky)
                .queue("patient", patient)
                .queue("patient-too", patientToo)
                .pack();
        return new QueueRules(ignored -> pack);
    }

    static RegisterAgent account(Random random, String agent) {
        List<String> skills =
                SKILLS.stream().filter(skill -> random.nextBoolean()).toList();
        List<QueueId> queues =
                random.nextInt(4) == 0 ? List.of(new QueueId("plain"), new QueueId("patient")) : List.of();
        List<String> roles = random.nextBoolean() ? List.of("agent", "supervisor") : List.of("agent");
        return new RegisterAgent(id(agent), agent, queues, skills, random.nextInt(4), random.nextInt(10) > 0, roles);
    }

    /// Its epoch is later than any the pool counted by itself.
    static EnqueueConversation arrival(Random random, String conversation, Instant now) {
        return new EnqueueConversation(
                episode(conversation),
                new ChannelId(CHANNELS.get(random.nextInt(CHANNELS.size()))),
                new QueueId(QUEUES.get(random.nextInt(QUEUES.size()))),
                random.nextInt(3) == 0 ? List.of(NEEDS.get(random.nextInt(NEEDS.size()))) : List.of(),
                random.nextInt(8) == 0 ? 9 : random.nextInt(3),
                "en",
                now.toEpochMilli(),
                now);
    }

    static boolean isOfAConversation(AgentCommand command) {
        return !(command instanceof RegisterAgent || command instanceof SetPresence || command instanceof Tick);
    }
}
