package dev.baton.agent.edge.redis;

import dev.baton.agent.edge.AgentKey;
import dev.baton.agent.edge.Leases;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Leases in one sorted set. Fails closed: without Redis nobody is sent offline.
@ApplicationScoped
class RedisLeases implements Leases {
    private static final String KEY = "baton:agent:leases";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String FORGET = script("forget-lease.lua");

    private final Redis redis;

    @Inject
    RedisLeases(Redis redis) {
        this.redis = redis;
    }

    @Override
    public void renew(Collection<AgentKey> agents, Instant until) {
        add(agents, until, "GT");
    }

    @Override
    public void grant(Collection<AgentKey> agents, Instant until) {
        add(agents, until, "NX");
    }

    private void add(Collection<AgentKey> agents, Instant until, String how) {
        if (agents.isEmpty()) {
            return;
        }
        Request request = Request.cmd(Command.ZADD).arg(KEY).arg(how);
        for (AgentKey agent : agents) {
            request.arg(until.toEpochMilli()).arg(agent.tenant() + " " + agent.agent());
        }
        send(request);
    }

    @Override
    public Map<AgentKey, Instant> endedBefore(Instant now) {
        Response rows = send(Request.cmd(Command.ZRANGEBYSCORE)
                .arg(KEY)
                .arg("-inf")
                .arg("(" + now.toEpochMilli())
                .arg("WITHSCORES"));
        Map<AgentKey, Instant> ended = new LinkedHashMap<>();
        if (rows != null) {
            for (Response row : rows) {
                String[] names = row.get(0).toString().split(" ");
                ended.put(new AgentKey(new TenantId(names[0]), new AgentId(names[1])), Instant.ofEpochMilli((long)
                        row.get(1).toDouble().doubleValue()));
            }
        }
        return ended;
    }

    @Override
    public void forget(AgentKey agent, Instant ended) {
        send(Request.cmd(Command.EVAL)
                .arg(FORGET)
                .arg(1)
                .arg(KEY)
                .arg(agent.tenant() + " " + agent.agent())
                .arg(ended.toEpochMilli()));
    }

    private @Nullable Response send(Request request) {
        try {
            return redis.send(request).await().atMost(PATIENCE);
        } catch (RuntimeException unanswered) {
            throw new TransientFailure("Redis: " + unanswered.getMessage(), unanswered);
        }
    }

    private static String script(String name) {
        try (InputStream in = RedisLeases.class.getResourceAsStream("/lua/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the script lua/" + name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
