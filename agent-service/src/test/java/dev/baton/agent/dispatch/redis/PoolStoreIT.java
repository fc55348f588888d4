package dev.baton.agent.dispatch.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.decide.Decision;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import dev.baton.kit.redis.RedisPartsStore;
import dev.baton.kit.stage.Change;
import dev.baton.kit.stage.Handled;
import dev.baton.kit.stage.Loaded;
import dev.baton.kit.stage.Partition;
import dev.baton.kit.stage.StateKey;
import dev.baton.local.testing.RedisEndpoint;
import dev.baton.local.testing.TestStores;
import dev.baton.packs.Pack;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.redis.client.RedisOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pools in a real Redis, saved in parts.
class PoolStoreIT {
    private static final TenantId TENANT = new TenantId("demo");
    private static final StateKey KEY = new StateKey(TENANT, "demo");
    private static final Pack PACK = Pack.read(Path.of("..", "packs", "ecommerce"));
    private static final QueueRules RULES = new QueueRules(tenant -> PACK);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /// A small share of the largest pool, so that the test stays short; the time grows with the size.
    private static final int AGENTS = 1_000;

    private static final int WAITING = 10_000;

    private static Vertx vertx;
    private static Redis redis;

    private final DispatchDecider decider = new DispatchDecider(RULES);
    private int commands;

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
        redis.send(Request.cmd(Command.FLUSHALL)).await().atMost(Duration.ofSeconds(5));
    }

    @Test
    void whatOneReplicaSavesAnotherFindsAndLaterReadsOnlyWhatChanged() {
        RedisPartsStore<Pool> owner = store();
        RedisPartsStore<Pool> other = store();
        Pool pool = saved(owner, decide(decide(Pool.EMPTY, null, account(1)), null, present(1)));
        assertThat(other.read(KEY)).isEqualTo(pool);
        pool = saved(owner, decide(pool, conversation(1), arrival(1)));
        pool = saved(owner, decide(pool, conversation(2), arrival(2)));
        assertThat(other.read(KEY)).isEqualTo(pool);
        pool = saved(owner, decide(pool, conversation(1), new DequeueConversation(episode(1), List.of())));
        assertThat(other.read(KEY)).isEqualTo(pool);
        assertThat(store().read(KEY)).isEqualTo(pool);
        assertThat(pool.waiting()).hasSize(1);
    }

    @Test
    void whoLostThePoolSavesNothingAndSeesWhatTheOtherDid() {
        RedisPartsStore<Pool> zombie = store();
        Pool pool = saved(zombie, decide(Pool.EMPTY, null, account(1)));
        long stale = load(zombie).version();
        RedisPartsStore<Pool> owner = store();
        Pool newer = saved(owner, decide(load(owner).state(), null, account(2)));
        Pool late = decide(pool, null, account(3));
        assertThat(zombie.save(List.of(change(stale, late))).conflicts()).containsExactly(KEY);
        assertThat(load(zombie).state()).isEqualTo(newer);
        assertThat(newer.agents()).hasSize(2);
    }

    @Test
    void aLargePoolIsTakenOverQuickly() {
        RedisPartsStore<Pool> owner = store();
        Pool pool = Pool.EMPTY;
        for (int i = 0; i < AGENTS; i++) {
            pool = decide(pool, null, account(i));
        }
        pool = saved(owner, pool);
        for (int i = 0; i < WAITING; i++) {
            pool = decide(pool, conversation(i), arrival(i));
            if (i % 500 == 0) {
                pool = saved(owner, pool);
            }
        }
        pool = saved(owner, pool);
        long begin = System.nanoTime();
        Pool taken = load(store()).state();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(taken).isEqualTo(pool);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static RedisPartsStore<Pool> store() {
        return new RedisPartsStore<>(redis, "dispatch", new PoolParts(RULES));
    }

    private Pool saved(RedisPartsStore<Pool> store, Pool pool) {
        long version = load(store).version();
        assertThat(store.save(List.of(change(version, pool))).conflicts()).isEmpty();
        Pool again = load(store).state();
        assertThat(again).isEqualTo(pool);
        return again == null ? Pool.EMPTY : again;
    }

    private Change<Pool> change(long version, Pool pool) {
        Handled handled = new Handled(
                new EventId("handled-" + commands), NOW, new Partition(Topic.AGENT_COMMANDS, 0), commands, List.of());
        return new Change<>(KEY, version, pool, List.of(handled), List.of());
    }

    private static Loaded<Pool> load(RedisPartsStore<Pool> store) {
        return store.load(Map.of(KEY, List.of())).states().getOrDefault(KEY, Loaded.nothing());
    }

    private Pool decide(@Nullable Pool pool, @Nullable ConversationId about, AgentCommand command) {
        Envelope envelope = new Envelope(new EventId("command-" + commands++), NOW, TENANT, about, null, command);
        Decision<Pool> decision = decider.decide(pool == null ? Pool.EMPTY : pool, envelope);
        return decision.state();
    }

    private static RegisterAgent account(int number) {
        return new RegisterAgent(agent(number), "Agent " + number, List.of(), List.of("loans=3"), 0, true);
    }

    private static SetPresence present(int number) {
        return new SetPresence(agent(number), Presence.ONLINE);
    }

    private static EnqueueConversation arrival(int number) {
        return new EnqueueConversation(
                episode(number), new ChannelId("web"), new QueueId("general"), List.of(), 0, "en", 2, NOW);
    }

    private static AgentId agent(int number) {
        return new AgentId("agent-" + number);
    }

    private static ConversationId conversation(int number) {
        return new ConversationId("conversation-" + number);
    }

    private static EpisodeId episode(int number) {
        return new EpisodeId("episode-" + number);
    }
}
