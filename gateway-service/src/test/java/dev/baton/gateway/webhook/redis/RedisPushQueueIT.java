package dev.baton.gateway.webhook.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.ConversationId;
import dev.baton.events.MessageId;
import dev.baton.gateway.Samples;
import dev.baton.gateway.webhook.MovableClock;
import dev.baton.gateway.webhook.PushQueue.Claim;
import dev.baton.gateway.webhook.Replies;
import dev.baton.local.testing.RedisEndpoint;
import dev.baton.local.testing.TestStores;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The queue's promises, with the scripts on a real Redis and a clock of the test's own.
class RedisPushQueueIT {
    private static final MessageId FIRST = new MessageId("r1");
    private static final MessageId SECOND = new MessageId("r2");

    private static Vertx vertx;
    private static Redis redis;

    private final ConversationId conversation =
            new ConversationId(UUID.randomUUID().toString());
    private Instant now = Samples.NOW;
    private final RedisPushQueue queue = new RedisPushQueue(redis, new MovableClock(() -> now), Duration.ofSeconds(20));

    @BeforeAll
    static void connect() {
        RedisEndpoint endpoint = TestStores.shared().redis();
        vertx = Vertx.vertx();
        redis = Redis.createClient(
                vertx, new RedisOptions().setConnectionString(endpoint.uri()).setPassword(endpoint.password()));
    }

    @AfterAll
    static void disconnect() {
        redis.close();
        vertx.closeAndAwait();
    }

    @Test
    void whatWasAnnouncedIsDueLaterAndWhatWasSavedAtOnce() {
        filled(now.plusSeconds(30));
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isEmpty();

        filled(now);

        assertThat(queue.due(Replies.WEBHOOK, 1_000)).contains(conversation);
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isPresent();
    }

    @Test
    void oneHoldsAClaimUntilItEnds() {
        filled(now);
        Claim held = claim();
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isEmpty();

        now = now.plusSeconds(15);
        assertThat(queue.attempting(held, FIRST)).isEqualTo(OptionalInt.of(1));
        now = now.plusSeconds(15);
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isEmpty();
        now = now.plusSeconds(5);
        Claim next = claim();

        assertThat(queue.attempting(held, FIRST)).isEmpty();
        queue.postpone(held, now.plusSeconds(1_000));
        assertThat(queue.attempting(next, FIRST)).isEqualTo(OptionalInt.of(2));
        assertThat(queue.attempting(next, SECOND)).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aPauseIsNotShortenedByWhatComesMeanwhile() {
        filled(now);
        queue.postpone(claim(), now.plusSeconds(10));

        filled(now);
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isEmpty();

        now = now.plusSeconds(10);
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isPresent();
    }

    @Test
    void whatIsSavedDuringAClaimIsFoundWhenItFinishes() {
        filled(now);
        Claim held = claim();
        filled(now);

        assertThat(queue.finish(
                        new Claim(held.webhook(), held.conversation(), held.token(), FIRST.value(), held.wakes())))
                .isTrue();
        Claim again = claim();
        assertThat(again.settled()).isEqualTo("r1");

        assertThat(queue.finish(again)).isFalse();
        assertThat(queue.due(Replies.WEBHOOK, 1_000)).doesNotContain(conversation);
        assertThat(queue.claim(Replies.WEBHOOK, conversation)).isEmpty();
    }

    private void filled(Instant due) {
        queue.filled(List.of(new RedisPushQueue.Filled(Replies.WEBHOOK, conversation, due)));
    }

    private Claim claim() {
        return queue.claim(Replies.WEBHOOK, conversation).orElseThrow();
    }
}
