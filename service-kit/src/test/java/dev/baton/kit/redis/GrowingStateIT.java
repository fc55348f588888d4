package dev.baton.kit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.TenantId;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Loaded;
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
    void aProcessThatDoesNotRememberWhatItLoadedWritesAllOfIt() {
        save(store, Numbers.upTo(4));
        long version = load(store).version();
        process().save(List.of(new Change<>(KEY, version, Numbers.upTo(5), List.of(), List.of())));
        assertThat(load(process()).state()).isEqualTo(Numbers.upTo(5));
    }

    private static void save(RedisStageStore<Numbers> process, Numbers numbers) {
        Change<Numbers> change = new Change<>(KEY, load(process).version(), numbers, List.of(), List.of());
        assertThat(process.save(List.of(change)).conflicts()).isEmpty();
    }

    private static Loaded<Numbers> load(RedisStageStore<Numbers> process) {
        return process.load(Map.of(KEY, List.of())).states().getOrDefault(KEY, Loaded.nothing());
    }

    private static RedisStageStore<Numbers> process() {
        return new RedisStageStore<>(redis, "numbers", new NumbersShape());
    }
}
