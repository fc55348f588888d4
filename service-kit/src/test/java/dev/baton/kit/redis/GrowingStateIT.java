package dev.baton.kit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.TenantId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Loaded;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A state of numbers from one on, of which the last three are kept.
class GrowingStateIT {
    private static final StateKey KEY = new StateKey(new TenantId("demo"), "conversation");
    private static final int NUMBER = 0;

    private static Vertx vertx;
    private static Redis redis;

    private RedisStageStore<Numbers> store;

    record Numbers(List<Integer> all) {
        int last() {
            return all.isEmpty() ? 0 : all.getLast();
        }

        static Numbers upTo(int last) {
            return new Numbers(
                    IntStream.rangeClosed(Math.max(1, last - 2), last).boxed().toList());
        }
    }

    private static final class NumbersShape implements StateShape<Numbers> {
        @Override
        public String head(Numbers numbers) {
            return "";
        }

        @Override
        public int lines(Numbers numbers) {
            return numbers.all().size();
        }

        @Override
        public List<String> added(@Nullable Numbers before, Numbers numbers) {
            return numbers.all().stream()
                    .filter(each -> before == null || each > before.last())
                    .map(String::valueOf)
                    .toList();
        }

        @Override
        public Numbers read(String head, List<String> lines) {
            return new Numbers(lines.stream().map(Integer::valueOf).toList());
        }
    }

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
        redis.send(Request.cmd(Command.FLUSHALL)).await().indefinitely();
        store = process();
    }

    @Test
    void whatWasAddedIsWrittenAndWhatWasDroppedIsCut() {
        for (int last : List.of(1, 2, 4, 5, 9)) {
            save(store, Numbers.upTo(last));
            assertThat(load(store).state()).isEqualTo(Numbers.upTo(last));
            assertThat(load(process()).state()).isEqualTo(Numbers.upTo(last));
        }
    }

    @Test
    void aProcessThatTakesOverGoesOnWhereTheOtherStopped() {
        save(store, Numbers.upTo(2));
        RedisStageStore<Numbers> other = process();
        save(other, Numbers.upTo(3));
        save(store, Numbers.upTo(5));
        assertThat(load(other).state()).isEqualTo(Numbers.upTo(5));
        assertThat(load(process()).state()).isEqualTo(Numbers.upTo(5));
    }

    @Test
    void aProcessThatRemembersAnotherStateThanItLoadedAddsToWhatItLoaded() {
        save(store, Numbers.upTo(4));
        Loaded<Numbers> loaded = load(store);
        assertThat(save(process(), loaded, Numbers.upTo(5))).isTrue();
        assertThat(load(process()).state()).isEqualTo(Numbers.upTo(5));
        assertThat(save(store, loaded, Numbers.upTo(6))).isFalse();
        assertThat(load(store).state()).isEqualTo(Numbers.upTo(5));
    }

    @Test
    void linesAreNotAddedToAStateThatIsGone() {
        save(store, Numbers.upTo(3));
        Loaded<Numbers> loaded = load(store);
        new RedisStageKeys("numbers")
                .of(KEY)
                .forEach(each ->
                        redis.send(Request.cmd(Command.DEL).arg(each)).await().indefinitely());
        assertThat(save(store, loaded, Numbers.upTo(4))).isFalse();
        assertThat(load(store)).isEqualTo(Loaded.nothing());
        save(store, Numbers.upTo(4));
        assertThat(load(process()).state()).isEqualTo(Numbers.upTo(4));
    }

    private static void save(RedisStageStore<Numbers> process, Numbers numbers) {
        assertThat(save(process, load(process), numbers)).isTrue();
    }

    private static boolean save(RedisStageStore<Numbers> process, Loaded<Numbers> before, Numbers numbers) {
        Position from = process.positions(List.of(NUMBER)).getOrDefault(NUMBER, Position.BEGINNING);
        return process.save(
                List.of(new Change<>(KEY, before, numbers, List.of(), List.of())),
                Map.of(NUMBER, new Move(from, from.next() + 1)));
    }

    private static Loaded<Numbers> load(RedisStageStore<Numbers> process) {
        return process.state(KEY);
    }

    private static RedisStageStore<Numbers> process() {
        return new RedisStageStore<>(redis, "numbers", new NumbersShape());
    }
}
