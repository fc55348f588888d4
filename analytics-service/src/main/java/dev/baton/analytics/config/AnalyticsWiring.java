package dev.baton.analytics.config;

import dev.baton.analytics.TenantRules;
import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.sql.Facts;
import dev.baton.packs.InvalidPackException;
import dev.baton.packs.Pack;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.Tenants;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the tenants and their packs at the start: the queues' opening hours are theirs.
@Singleton
class AnalyticsWiring {

    /// @throws InvalidPackException when a pack or the tenants file is wrong, which stops the start
    @Produces
    @Singleton
    Tenants tenants(
            @ConfigProperty(name = "baton.tenants") Path tenantsFile,
            @ConfigProperty(name = "baton.packs") Path packsFolder) {
        return Tenants.read(tenantsFile, packsFolder);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Facts facts(DataSource database, Tenants tenants, AnalyticsConfig config, Clock clock) {
        return new Facts(database, tenant -> rules(tenants, config, tenant), clock);
    }

    /// A tenant that left the file keeps its facts; its queues are always open.
    private static TenantRules rules(Tenants tenants, AnalyticsConfig config, String tenant) {
        Optional<Pack> pack = tenants.pack(tenant);
        Rules rules = new Rules(
                queue -> pack.flatMap(known -> known.queue(queue)).flatMap(QueueDefinition::hours),
                config.answerWithin(),
                config.reopenWindow());
        int days = config.tenantRetentionDays().getOrDefault(tenant, config.retentionDays());
        return new TenantRules(rules, Period.ofDays(days));
    }
}
