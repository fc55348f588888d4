package dev.baton.bot.config;

import dev.baton.bot.Bot;
import dev.baton.bot.BotDecider;
import dev.baton.bot.LanguageDetector;
import dev.baton.bot.PackUnderstanding;
import dev.baton.bot.ScriptFirst;
import dev.baton.bot.lingua.LinguaDetector;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Reads the tenants and teaches each pack once, before the first message is read. A wrong pack stops the start.
@ApplicationScoped
class Bots {

    private static final Logger LOG = Logger.getLogger(Bots.class);

    @Produces
    @Singleton
    BotDecider decider(
            @ConfigProperty(name = "baton.tenants") Path tenantsFile,
            @ConfigProperty(name = "baton.packs") Path packsFolder) {
        Tenants tenants = Tenants.read(tenantsFile, packsFolder);
        TreeSet<String> languages = new TreeSet<>();
        tenants.all().forEach(tenant -> languages.addAll(tenant.pack().languages()));
        LanguageDetector detector = new ScriptFirst(new LinguaDetector(languages));
        Map<String, Bot> byPack = new HashMap<>();
        Map<TenantId, Bot> byTenant = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            Pack pack = tenant.pack();
            byTenant.put(new TenantId(tenant.id()), byPack.computeIfAbsent(pack.id(), id -> taught(pack, detector)));
        }
        BotDecider decider = new BotDecider(byTenant);
        tenants.all().forEach(tenant -> Rehearsal.of(decider, tenant));
        return decider;
    }

    private static Bot taught(Pack pack, LanguageDetector detector) {
        long start = System.nanoTime();
        PackUnderstanding understanding = PackUnderstanding.learn(pack);
        LOG.infof(
                "Learned the pack pack=%s model=%s millis=%d accuracy=%s",
                pack.id(),
                understanding.version(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                understanding.accuracies());
        return new Bot(pack, detector, understanding);
    }
}
