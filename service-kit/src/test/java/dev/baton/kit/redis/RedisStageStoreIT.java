package dev.baton.kit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.MessageId;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StageStore.Known;
import dev.baton.kit.stage.StageStore.Step;
import dev.baton.kit.stage.StateKey;
import dev.baton.local.testing.RedisEndpoint;
import dev.baton.local.testing.TestStores;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.redis.client.RedisOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisStageStoreIT {
    record Count(int messages) {}

    private static final TenantId TENANT = new TenantId("demo");
    private static final StateKey KEY = new StateKey(TENANT, "conversation");
    private static final Partition PARTITION = new Partition(Topic.INBOUND_MESSAGES, 1);
    private static final EventId FIRST = new EventId("first");
    private static final EventId SECOND = new EventId("second");

    private static Vertx vertx;
    private static Redis redis;

    private RedisStageStore<Count> store;

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

    @BeforeEach
    void emptyStore() {
        flush();
        store = new RedisStageStore<>(redis, "counting", Count.class);
    }

    @Test
    void whatIsSavedIsLoadedWithWhatItMadeTheStageSay() {
        assertThat(store.load(Map.of(KEY, List.of(FIRST)))).containsEntry(KEY, new Loaded<>(0, null, Map.of()));
        Handled handled = new Handled(FIRST, Instant.EPOCH, List.of(delivered("一声")));
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(handled), List.of())));
        Loaded<Count> loaded = store.load(Map.of(KEY, List.of(FIRST, SECOND))).get(KEY);
        assertThat(loaded.version()).isNotZero();
        assertThat(loaded.state()).isEqualTo(new Count(1));
        assertThat(loaded.seen()).isEqualTo(Map.of(FIRST, handled.emitted()));
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedAndChangesNothing() {
        Handled first = new Handled(FIRST, Instant.EPOCH, List.of());
        Handled second = new Handled(SECOND, Instant.EPOCH, List.of());
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        var late = store.save(List.of(new Change<>(KEY, 0, new Count(9), List.of(second), List.of())));
        assertThat(late.conflicts()).containsExactly(KEY);
        Loaded<Count> loaded = store.load(Map.of(KEY, List.of(SECOND))).get(KEY);
        assertThat(loaded.state()).isEqualTo(new Count(1));
        assertThat(loaded.seen()).isEmpty();
    }

    @Test
    void emissionsAreForgottenButTheEventStaysSeen() {
        Handled first = new Handled(FIRST, Instant.EPOCH, List.of(delivered("m")));
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        long version = store.load(Map.of(KEY, List.of())).get(KEY).version();
        Handled second = new Handled(SECOND, Instant.EPOCH, List.of());
        store.save(List.of(new Change<>(KEY, version, new Count(2), List.of(second), List.of(FIRST))));
        assertThat(store.load(Map.of(KEY, List.of(FIRST, SECOND))).get(KEY).seen())
                .isEqualTo(Map.of(FIRST, List.of(), SECOND, List.of()));
    }

    @Test
    void eventsAreForgottenOnlyWhenNoProviderRedeliversThemAnyMore() {
        Handled first = new Handled(FIRST, Instant.EPOCH, List.of());
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        long version = store.load(Map.of(KEY, List.of())).get(KEY).version();
        Instant later = Instant.EPOCH.plus(StageRedis.REMEMBERED).plusMillis(1);
        store.save(List.of(
                new Change<>(KEY, version, new Count(2), List.of(new Handled(SECOND, later, List.of())), List.of())));
        assertThat(store.load(Map.of(KEY, List.of(FIRST, SECOND))).get(KEY).seen())
                .containsOnlyKeys(SECOND);
    }

    @Test
    void positionsMoveForwardOnlyAndAFlushIsNoticed() {
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 5)), 0)).isTrue();
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 3)), 0)).isTrue();
        assertThat(store.known(List.of(PARTITION))).isEqualTo(new Known(0, Map.of(PARTITION, 5L)));
        Handled first = new Handled(FIRST, Instant.EPOCH, List.of());
        long writes = store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())))
                .writes();
        assertThat(store.advance(Map.of(PARTITION, new Step(5, 6)), writes)).isTrue();
        flush();
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 7)), writes)).isFalse();
        assertThat(store.advance(Map.of(PARTITION, new Step(6, 7)), 0)).isFalse();
        assertThat(store.known(List.of(PARTITION)).positions()).isEmpty();
    }

    private static void flush() {
        redis.send(Request.cmd(Command.FLUSHALL)).await().indefinitely();
    }

    private static Envelope delivered(String message) {
        return new Envelope(
                EventId.of("delivered", message),
                Instant.EPOCH,
                TENANT,
                new ConversationId("conversation"),
                FIRST,
                new MessageDelivered(new MessageId(message)));
    }
}
