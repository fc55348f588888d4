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
import java.util.ArrayList;
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
        assertThat(store.load(Map.of(KEY, List.of(FIRST))).states()).containsEntry(KEY, Loaded.nothing());
        Handled handled = handled(FIRST, Instant.EPOCH, List.of(delivered("一声")));
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(handled), List.of())));
        Loaded<Count> loaded = load(FIRST, SECOND);
        assertThat(loaded.version()).isNotZero();
        assertThat(loaded.state()).isEqualTo(new Count(1));
        assertThat(loaded.seen()).containsExactly(FIRST);
        assertThat(loaded.kept()).containsExactly(handled);
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedAndChangesNothing() {
        Handled first = handled(FIRST, Instant.EPOCH, List.of());
        Handled second = handled(SECOND, Instant.EPOCH, List.of());
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        var late = store.save(List.of(new Change<>(KEY, 0, new Count(9), List.of(second), List.of())));
        assertThat(late.conflicts()).containsExactly(KEY);
        Loaded<Count> loaded = load(SECOND);
        assertThat(loaded.state()).isEqualTo(new Count(1));
        assertThat(loaded.seen()).isEmpty();
    }

    @Test
    void emissionsAreForgottenButTheEventStaysSeen() {
        Handled first = handled(FIRST, Instant.EPOCH, List.of(delivered("m")));
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        long version = load().version();
        Handled second = handled(SECOND, Instant.EPOCH, List.of());
        store.save(List.of(new Change<>(KEY, version, new Count(2), List.of(second), List.of(FIRST))));
        Loaded<Count> loaded = load(FIRST, SECOND);
        assertThat(loaded.seen()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(loaded.kept()).isEmpty();
    }

    @Test
    void eventsAreForgottenOnlyWhenNoProviderRedeliversThemAnyMore() {
        Handled first = handled(FIRST, Instant.EPOCH, List.of());
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        long version = load().version();
        Instant later = Instant.EPOCH.plus(StageRedis.REMEMBERED).plusMillis(1);
        store.save(List.of(
                new Change<>(KEY, version, new Count(2), List.of(handled(SECOND, later, List.of())), List.of())));
        assertThat(load(FIRST, SECOND).seen()).containsExactly(SECOND);
    }

    @Test
    void positionsMoveForwardOnlyAndAFlushIsNoticed() {
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 5)), 0)).isTrue();
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 3)), 0)).isTrue();
        assertThat(store.known(List.of(PARTITION))).isEqualTo(new Known(0, Map.of(PARTITION, 5L)));
        Handled first = handled(FIRST, Instant.EPOCH, List.of());
        long writes = store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())))
                .writes();
        assertThat(store.advance(Map.of(PARTITION, new Step(5, 6)), writes)).isTrue();
        flush();
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 7)), writes)).isFalse();
        assertThat(store.advance(Map.of(PARTITION, new Step(6, 7)), 0)).isFalse();
        assertThat(store.known(List.of(PARTITION)).positions()).isEmpty();
    }

    @Test
    void whatWasDecidedIsKeptInTheOrderOfTheDecisions() {
        long version = 0;
        List<Handled> decided = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Handled next = handled(new EventId("event" + i), Instant.EPOCH, List.of(delivered("m" + i)));
            decided.add(next);
            store.save(List.of(new Change<>(KEY, version, new Count(i), List.of(next), List.of())));
            version = load().version();
        }
        assertThat(load().kept()).isEqualTo(decided);
        assertThat(load(anotherProcess()).kept()).isEqualTo(decided);
    }

    @Test
    void whatAnotherProcessSavedIsFoundThoughAnEarlierStateIsRemembered() {
        Handled first = handled(FIRST, Instant.EPOCH, List.of(delivered("m")));
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(first), List.of())));
        RedisStageStore<Count> other = anotherProcess();
        long version = load(other).version();
        other.save(List.of(new Change<>(KEY, version, new Count(2), List.of(), List.of(FIRST))));
        assertThat(load().version()).isNotEqualTo(version);
        assertThat(load().state()).isEqualTo(new Count(2));
        assertThat(load().kept()).isEmpty();
        assertThat(store.read(KEY)).isEqualTo(new Count(2));
        Change<Count> late = new Change<>(KEY, version, new Count(3), List.of(), List.of());
        assertThat(store.save(List.of(late)).conflicts()).containsExactly(KEY);
        assertThat(load().state()).isEqualTo(new Count(2));
    }

    @Test
    void afterAFlushNothingIsRemembered() {
        store.save(List.of(new Change<>(KEY, 0, new Count(1), List.of(), List.of())));
        flush();
        assertThat(load()).isEqualTo(Loaded.nothing());
        assertThat(store.read(KEY)).isNull();
        store.save(List.of(new Change<>(KEY, 0, new Count(5), List.of(), List.of())));
        assertThat(load(anotherProcess()).state()).isEqualTo(new Count(5));
    }

    @Test
    void aLoadCountsAsAWriteSoThatASetBackAfterItIsNoticed() {
        long before = store.load(Map.of(KEY, List.of())).writes();
        assertThat(store.load(Map.of(KEY, List.of())).writes()).isEqualTo(before + 1);
        flush();
        assertThat(store.advance(Map.of(PARTITION, new Step(0, 1)), before + 1)).isFalse();
    }

    private Loaded<Count> load(EventId... ids) {
        return load(store, ids);
    }

    private static Loaded<Count> load(RedisStageStore<Count> from, EventId... ids) {
        return from.load(Map.of(KEY, List.of(ids))).states().getOrDefault(KEY, Loaded.nothing());
    }

    private static RedisStageStore<Count> anotherProcess() {
        return new RedisStageStore<>(redis, "counting", Count.class);
    }

    private static Handled handled(EventId id, Instant time, List<Envelope> emitted) {
        return new Handled(id, time, PARTITION, 7, emitted);
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
