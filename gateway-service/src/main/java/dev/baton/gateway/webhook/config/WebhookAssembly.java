package dev.baton.gateway.webhook.config;

import dev.baton.events.ChannelId;
import dev.baton.events.TenantId;
import dev.baton.gateway.webhook.Courier;
import dev.baton.gateway.webhook.Couriers;
import dev.baton.gateway.webhook.Outbox;
import dev.baton.gateway.webhook.Outboxes;
import dev.baton.gateway.webhook.Receipts;
import dev.baton.gateway.webhook.RetryLaw;
import dev.baton.gateway.webhook.Webhook;
import dev.baton.gateway.webhook.WebhookKey;
import dev.baton.gateway.webhook.WebhookMeter;
import dev.baton.gateway.webhook.Webhooks;
import dev.baton.gateway.webhook.http.HttpPoster;
import dev.baton.gateway.webhook.redis.QueueingStore;
import dev.baton.gateway.webhook.redis.RedisPushQueue;
import dev.baton.kit.Secrets;
import dev.baton.kit.redis.RedisStageStore;
import dev.baton.kit.stage.StageStore;
import dev.baton.kit.stage.StateKey;
import dev.baton.packs.ChannelDefinition;
import dev.baton.packs.Tenant;
import dev.baton.packs.Tenants;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/// Makes the objects behind the webhooks.
class WebhookAssembly {
    private static final Logger LOG = Logger.getLogger(Couriers.class);
    /// A claim outlasts the attempt that it was prolonged for, also on a machine that is busy.
    private static final Duration MARGIN = Duration.ofSeconds(3);

    @Produces
    @Singleton
    Webhooks webhooks(Tenants tenants, Secrets secrets) {
        return new Webhooks(tenants.all().stream()
                .flatMap(tenant -> tenant.channels().stream()
                        .flatMap(channel ->
                                channel.webhook().stream().map(address -> webhook(tenant, channel, address, secrets))))
                .toList());
    }

    private static Webhook webhook(Tenant tenant, ChannelDefinition channel, URI address, Secrets secrets) {
        String place = "tenant " + tenant.id() + ", channel " + channel.id() + ": ";
        if (address.getUserInfo() != null) {
            throw new IllegalStateException(place + "the webhook's address must not hold credentials; remove them, the"
                    + " signature tells the receiver who calls");
        }
        String key = secrets.secret("webhook-key." + tenant.id() + "." + channel.id());
        return new Webhook(new TenantId(tenant.id()), new ChannelId(channel.id()), address, new WebhookKey(key));
    }

    @Produces
    @Singleton
    RedisPushQueue queue(Redis redis, Clock clock, WebhookConfig config) {
        return new RedisPushQueue(redis, clock, config.timeout().multipliedBy(2).plus(MARGIN));
    }

    @Produces
    @Singleton
    Couriers couriers(
            Webhooks webhooks,
            RedisPushQueue queue,
            Redis redis,
            Receipts receipts,
            WebhookMeter meter,
            Clock clock,
            WebhookConfig config) {
        Courier courier = new Courier(
                queue,
                outboxes(outboxStore(redis)),
                new HttpPoster(clock, config.timeout()),
                receipts,
                meter,
                new RetryLaw(config.firstPause(), config.longestPause(), config.giveUpAfter()),
                clock,
                () -> ThreadLocalRandom.current().nextDouble());
        return new Couriers(
                webhooks,
                courier,
                queue,
                meter,
                config.atOnce(),
                failure -> LOG.warnf("a delivery is interrupted and goes on by itself: %s", failure.getMessage()));
    }

    @Produces
    @Singleton
    StageStore<Outbox> store(Redis redis, Webhooks webhooks, RedisPushQueue queue, Couriers couriers, Clock clock) {
        return new QueueingStore(outboxStore(redis), webhooks, queue, couriers, clock);
    }

    private static StageStore<Outbox> outboxStore(Redis redis) {
        return new RedisStageStore<>(redis, "gateway-webhooks", Outbox.class);
    }

    private static Outboxes outboxes(StageStore<Outbox> store) {
        return (tenant, conversation) -> {
            StateKey key = new StateKey(tenant, conversation.value());
            Outbox outbox = store.state(key).state();
            return outbox == null ? Outbox.EMPTY : outbox;
        };
    }
}
