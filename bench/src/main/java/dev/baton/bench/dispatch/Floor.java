package dev.baton.bench.dispatch;

import dev.baton.agent.dispatch.QueueRules;
import dev.baton.packs.DispatchPolicy;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.DispatchPolicy.Level;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.WorkCost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Eight queues that ask for a skill each and widen twice, in four languages: twelve skills, two channels.
final class Floor {
    static final int QUEUES = 8;
    private static final List<String> LANGUAGES = List.of("en", "zh", "es", "fr");
    private static final int BEST = 5;

    private Floor() {}

    static QueueRules rules(Path packs) {
        Pack pack = Pack.read(packs.resolve("ecommerce"));
        List<QueueDefinition> queues = new ArrayList<>();
        for (int i = 0; i < QUEUES; i++) {
            queues.add(new QueueDefinition(
                    "queue-" + i,
                    pack.name(),
                    Set.of("skill-" + i + ">=2"),
                    0,
                    QueueDefinition.DEFAULT_OFFER_TIMEOUT,
                    Optional.empty(),
                    policy(i)));
        }
        Pack busy = new Pack(
                pack.id(),
                pack.name(),
                pack.languages(),
                pack.version(),
                pack.intents(),
                pack.texts(),
                pack.policy(),
                queues,
                pack.hours(),
                pack.names(),
                Map.of("mail", WorkCost.of("0.5", 4)));
        return new QueueRules(tenant -> busy);
    }

    private static DispatchPolicy policy(int queue) {
        int next = (queue + 1) % QUEUES;
        DispatchPolicy standard = DispatchPolicy.DEFAULT;
        return new DispatchPolicy(
                List.of(
                        new Level(Duration.ofSeconds(30), List.of("skill-" + queue)),
                        new Level(Duration.ofMinutes(2), List.of("skill-" + queue + " OR skill-" + next))),
                Optional.of(Duration.ofMinutes(20)),
                standard.delay(),
                standard.target(),
                standard.ageing(),
                queue % 2 == 0 ? AgentChoice.LEAST_LOADED : AgentChoice.LONGEST_IDLE,
                standard.sticky(),
                false,
                false,
                standard.passesBeforeAway(),
                Optional.empty());
    }

    static List<String> skills(Random random) {
        List<String> skills = new ArrayList<>();
        for (int i = 0; i < QUEUES; i++) {
            if (random.nextBoolean()) {
                skills.add("skill-" + i + "=" + (1 + random.nextInt(BEST)));
            }
        }
        for (String language : LANGUAGES) {
            if (random.nextBoolean()) {
                skills.add("language:" + language + "=" + (1 + random.nextInt(BEST)));
            }
        }
        return skills;
    }

    static String language(Random random) {
        return "language:" + LANGUAGES.get(random.nextInt(LANGUAGES.size())) + ">=2";
    }
}
