package dev.baton.simulation;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.bot.Bot;
import dev.baton.bot.BotDecider;
import dev.baton.bot.Encoders;
import dev.baton.bot.PackUnderstanding;
import dev.baton.bot.ScriptFirst;
import dev.baton.bot.Understanding;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.gateway.Channel;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import dev.baton.routing.RoutingDecider;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The demo tenant with its shipped pack, its bot taught once, and the deciders that serve it.
final class Shop {
    static final TenantId TENANT = new TenantId("demo");

    private static final Path PACKS =
            Path.of(System.getProperty("baton.root", "..")).resolve("packs");
    private static final Tenant DEMO =
            Tenants.read(PACKS.resolve("tenants.yaml"), PACKS).tenant("demo").orElseThrow();
    static final Pack PACK = DEMO.pack();
    static final Channel CHANNEL = new Channel(TENANT, DEMO.channel("api").orElseThrow());

    static final BotDecider BOT = new BotDecider(Map.of(TENANT, taught()));
    static final RoutingDecider ROUTING = new RoutingDecider(tenant -> PACK);
    static final QueueRules QUEUES = new QueueRules(tenant -> PACK);
    static final DispatchDecider DISPATCHER = new DispatchDecider(QUEUES);

    private Shop() {}

    private static Bot taught() {
        PackUnderstanding learned = PackUnderstanding.learn(PACK, Encoders.NONE);
        return new Bot(PACK, new ScriptFirst(text -> Optional.of("en")), new Understanding() {
            private final Map<String, List<ScoredIntent>> known = new ConcurrentHashMap<>();

            @Override
            public List<ScoredIntent> understand(String text, String language) {
                return known.computeIfAbsent(language + text, ignored -> learned.understand(text, language));
            }

            @Override
            public String version() {
                return learned.version();
            }
        });
    }
}
