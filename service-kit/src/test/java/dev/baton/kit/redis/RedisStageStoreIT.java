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
import dev.baton.kit.stage.StageStore.Found;
import dev.baton.kit.stage.StageStore.Move;
import dev.baton.kit.stage.StageStore.Position;
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
import java.util.LinkedHashMap;
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
    private static final int NUMBER = 1;
    private static final Partition PARTITION = new Partition(Topic.INBOUND_MESSAGES, NUMBER);
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
        assertThat(load(FIRST)).isEqualTo(Loaded.nothing());
        Handled handled = handled(FIRST, Instant.EPOCH, List.of(delivered("一声")));
        assertThat(save(new Count(1), List.of(handled))).isTrue();
        Loaded<Count> loaded = load(FIRST, SECOND);
        assertThat(loaded.state()).isEqualTo(new Count(1));
        assertThat(loaded.seen()).containsExactly(FIRST);
        assertThat(loaded.kept()).containsExactly(handled);
        assertThat(position().next()).isEqualTo(1);
    }

    @Test
    void whoeverLoadedBeforeSomebodyElseSavedChangesNothing() {
        Position before = position();
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of())));
        Change<Count> late = change(load(), new Count(9), handled(SECOND, Instant.EPOCH, List.of()));
        assertThat(store.save(List.of(late), Map.of(NUMBER, new Move(before, 1))))
                .isFalse();
        assertThat(load(SECOND).state()).isEqualTo(new Count(1));
        assertThat(load(SECOND).seen()).isEmpty();
    }

    @Test
    void oneNumberThatHasMovedHoldsBackTheOthers() {
        Position before = position();
        assertThat(store.save(List.of(), Map.of(NUMBER, new Move(before, 1)))).isTrue();
        assertThat(store.save(List.of(), Map.of(NUMBER, new Move(before, 1), 2, new Move(Position.BEGINNING, 1))))
                .isFalse();
        assertThat(store.positions(List.of(2))).containsEntry(2, Position.BEGINNING);
    }

    @Test
    void aStoreThatWasFlushedIsNotTheOneThatWasLoaded() {
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of())));
        Position before = position();
        flush();
        assertThat(position()).isEqualTo(Position.BEGINNING);
        Change<Count> change = change(load(), new Count(2), handled(SECOND, Instant.EPOCH, List.of()));
        assertThat(store.save(List.of(change), Map.of(NUMBER, new Move(before, 2))))
                .isFalse();
        assertThat(load().state()).isNull();
    }

    @Test
    void aStoreThatHasComeAsFarAgainIsNotTheOneThatWasLoaded() {
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of())));
        Position before = position();
        flush();
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of())));
        assertThat(position().next()).isEqualTo(before.next());
        assertThat(store.save(List.of(), Map.of(NUMBER, new Move(before, 2)))).isFalse();
    }

    @Test
    void emissionsAreForgottenButTheEventStaysSeen() {
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of(delivered("m")))));
        Handled second = handled(SECOND, Instant.EPOCH, List.of());
        save(new Change<>(KEY, load(), new Count(2), List.of(second), List.of(FIRST)));
        Loaded<Count> loaded = load(FIRST, SECOND);
        assertThat(loaded.seen()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(loaded.kept()).isEmpty();
    }

    @Test
    void eventsAreForgottenOnlyWhenNoProviderRedeliversThemAnyMore() {
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of())));
        Instant later = Instant.EPOCH.plus(StageRedis.REMEMBERED).plusMillis(1);
        save(new Count(2), List.of(handled(SECOND, later, List.of())));
        assertThat(load(FIRST, SECOND).seen()).containsExactly(SECOND);
    }

    @Test
    void severalKeysAreLoadedAndSavedTogether() {
        Change<Count> one = change(load(), new Count(1), handled(FIRST, Instant.EPOCH, List.of(delivered("m"))));
        StateKey other = new StateKey(TENANT, "other");
        Change<Count> two = new Change<>(
                other,
                Loaded.nothing(),
                new Count(2),
                List.of(handled(SECOND, Instant.EPOCH, List.of())),
                List.of(FIRST));
        assertThat(store.save(
                        List.of(one, two), Map.of(NUMBER, new Move(position(), 1), 3, new Move(Position.BEGINNING, 1))))
                .isTrue();
        Map<StateKey, List<EventId>> wanted = new LinkedHashMap<>();
        wanted.put(KEY, List.of(FIRST));
        wanted.put(other, List.of(FIRST, SECOND));
        Found<Count> found = store.load(wanted, List.of(3, NUMBER, 0));
        assertThat(found.state(KEY).seen()).containsExactly(FIRST);
        assertThat(found.state(KEY).kept()).hasSize(1);
        assertThat(found.state(other).state()).isEqualTo(new Count(2));
        assertThat(found.state(other).seen()).containsExactly(SECOND);
        assertThat(found.position(3).next()).isEqualTo(1);
        assertThat(found.position(0)).isEqualTo(Position.BEGINNING);
    }

    @Test
    void whatWasDecidedIsKeptInTheOrderOfTheDecisions() {
        List<Handled> decided = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Handled next = handled(new EventId("event" + i), Instant.EPOCH, List.of(delivered("m" + i)));
            decided.add(next);
            save(new Count(i), List.of(next));
        }
        assertThat(load().kept()).isEqualTo(decided);
        assertThat(load(anotherProcess()).kept()).isEqualTo(decided);
    }

    @Test
    void whatAnotherProcessSavedIsFoundThoughAnEarlierStateIsRemembered() {
        save(new Count(1), List.of(handled(FIRST, Instant.EPOCH, List.of(delivered("m")))));
        Loaded<Count> before = load();
        RedisStageStore<Count> other = anotherProcess();
        assertThat(save(other, new Change<>(KEY, load(other), new Count(2), List.of(), List.of(FIRST))))
                .isTrue();
        Loaded<Count> found = load();
        assertThat(found.version()).isNotEqualTo(before.version());
        assertThat(found.state()).isEqualTo(new Count(2));
        assertThat(found.kept()).isEmpty();
        assertThat(store.state(KEY).state()).isEqualTo(new Count(2));
    }

    @Test
    void aKeyThatIsNotTheOneThatWasLoadedHoldsBackAllOthers() {
        save(new Count(1), List.of());
        Loaded<Count> before = load();
        Change<Count> two =
                new Change<>(new StateKey(TENANT, "other"), Loaded.nothing(), new Count(2), List.of(), List.of());
        save(new Count(3), List.of());
        Position position = position();
        assertThat(store.save(
                        List.of(two, change(before, new Count(4))),
                        Map.of(NUMBER, new Move(position, position.next() + 1))))
                .isFalse();
        assertThat(position()).isEqualTo(position);
        assertThat(load().state()).isEqualTo(new Count(3));
        assertThat(store.state(two.key())).isEqualTo(Loaded.nothing());
    }

    @Test
    void afterAFlushNothingIsRemembered() {
        save(new Count(1), List.of());
        flush();
        assertThat(load()).isEqualTo(Loaded.nothing());
        save(new Count(5), List.of());
        assertThat(load(anotherProcess()).state()).isEqualTo(new Count(5));
    }

    @Test
    void aRedisThatForgotTheScriptsIsGivenThemAgain() {
        save(new Count(1), List.of());
        redis.send(Request.cmd(Command.SCRIPT).arg("FLUSH")).await().indefinitely();
        assertThat(load().state()).isEqualTo(new Count(1));
        assertThat(save(new Count(2), List.of())).isTrue();
        assertThat(load(anotherProcess()).state()).isEqualTo(new Count(2));
    }

    private Loaded<Count> load(EventId... ids) {
        return load(store, ids);
    }

    private static Loaded<Count> load(RedisStageStore<Count> from, EventId... ids) {
        return from.load(Map.of(KEY, List.of(ids)), List.of()).state(KEY);
    }

    private static RedisStageStore<Count> anotherProcess() {
        return new RedisStageStore<>(redis, "counting", Count.class);
    }

    private Position position() {
        return position(store);
    }

    private static Position position(RedisStageStore<Count> of) {
        return of.positions(List.of(NUMBER)).getOrDefault(NUMBER, Position.BEGINNING);
    }

    private static Change<Count> change(Loaded<Count> before, Count state, Handled... handled) {
        return new Change<>(KEY, before, state, List.of(handled), List.of());
    }

    private boolean save(Count state, List<Handled> handled) {
        return save(new Change<>(KEY, load(), state, handled, List.of()));
    }

    private boolean save(Change<Count> change) {
        return save(store, change);
    }

    private static boolean save(RedisStageStore<Count> to, Change<Count> change) {
        Position from = position(to);
        return to.save(List.of(change), Map.of(NUMBER, new Move(from, from.next() + 1)));
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
