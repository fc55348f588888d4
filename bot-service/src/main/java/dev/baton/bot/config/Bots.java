package dev.baton.bot.config;

import dev.baton.bot.Bot;
import dev.baton.bot.BotDecider;
import dev.baton.bot.LanguageDetector;
import dev.baton.bot.ScriptFirst;
import dev.baton.bot.UrgencyDetector;
import dev.baton.bot.lingua.LinguaDetector;
import dev.baton.bot.metrics.ReadingMeter;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the tenants and teaches each pack once, before the first message is read. A wrong pack stops the start.
@ApplicationScoped
class Bots {

    @Produces
    @Singleton
    BotDecider decider(
            @ConfigProperty(name = "baton.tenants") Path tenantsFile,
            @ConfigProperty(name = "baton.packs") Path packsFolder,
            UnderstandingConfig config,
            MeterRegistry meters) {
        Tenants tenants = Tenants.read(tenantsFile, packsFolder);
        TreeSet<String> languages = new TreeSet<>();
        tenants.all().forEach(tenant -> languages.addAll(tenant.pack().languages()));
        LanguageDetector detector = new ScriptFirst(new LinguaDetector(languages));
        Classroom classroom = new Classroom(config, new ReadingMeter(meters));
        UrgencyDetector urgency = classroom.urgency(
                tenants.all().stream().map(Tenant::pack).distinct().toList());
        Map<String, Bot> byPack = new HashMap<>();
        Map<TenantId, Bot> byTenant = new HashMap<>();
        for (Tenant tenant : tenants.all()) {
            Pack pack = tenant.pack();
            byTenant.put(
                    new TenantId(tenant.id()),
                    byPack.computeIfAbsent(pack.id(), id -> new Bot(pack, detector, classroom.enrol(pack), urgency)));
        }
        BotDecider decider = new BotDecider(byTenant);
        tenants.all().forEach(tenant -> Rehearsal.of(decider, tenant));
        classroom.finishInBackground(languages);
        return decider;
    }
}
