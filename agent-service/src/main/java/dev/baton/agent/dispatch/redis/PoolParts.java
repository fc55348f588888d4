package dev.baton.agent.dispatch.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.agent.dispatch.Assignment;
import dev.baton.agent.dispatch.LastServed;
import dev.baton.agent.dispatch.Pace;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.PoolAgent;
import dev.baton.agent.dispatch.PoolContents;
import dev.baton.agent.dispatch.PoolPart;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.agent.dispatch.WaitingConversation;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EventJson;
import dev.baton.events.QueueId;
import dev.baton.kit.redis.Parts;
import dev.baton.kit.stage.StateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pool in parts: each agent, each conversation, each queue's pace and each memory by itself, and the time.
public final class PoolParts implements Parts<Pool> {
    private static final String NOW = "now";

    private final QueueRules rules;

    public PoolParts(QueueRules rules) {
        this.rules = rules;
    }

    /// A conversation waits or is served.
    record Conversation(
            @Nullable WaitingConversation waiting, @Nullable Assignment served) {}

    @Override
    public Map<String, @Nullable String> changed(Pool pool) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>();
        changed.put(NOW, write(pool.now()));
        for (PoolPart part : pool.changed()) {
            Object value = value(pool, part);
            changed.put(name(part), value == null ? null : write(value));
        }
        return changed;
    }

    private static @Nullable Object value(Pool pool, PoolPart part) {
        return switch (part.kind()) {
            case AGENT -> pool.agent(new AgentId(part.id())).orElse(null);
            case CONVERSATION -> {
                ConversationId id = new ConversationId(part.id());
                Conversation conversation = new Conversation(
                        pool.waiting(id).orElse(null), pool.assignment(id).orElse(null));
                yield conversation.waiting() == null && conversation.served() == null ? null : conversation;
            }
            case PACE -> pool.pace(new QueueId(part.id())).orElse(null);
            case MEMORY -> pool.memory(part.id()).orElse(null);
        };
    }

    @Override
    public Pool saved(Pool pool) {
        return pool.saved();
    }

    @Override
    public Pool with(StateKey key, @Nullable Pool known, Map<String, @Nullable String> parts) {
        Instant now = known == null ? Instant.EPOCH : known.now();
        List<PoolAgent> agents = new ArrayList<>();
        List<WaitingConversation> waiting = new ArrayList<>();
        List<Assignment> served = new ArrayList<>();
        List<Pace> paces = new ArrayList<>();
        List<LastServed> memories = new ArrayList<>();
        List<PoolPart> gone = new ArrayList<>();
        for (Map.Entry<String, @Nullable String> entry : parts.entrySet()) {
            String json = entry.getValue();
            if (entry.getKey().equals(NOW)) {
                now = json == null ? now : read(json, Instant.class);
            } else if (json == null) {
                gone.add(part(entry.getKey()));
            } else {
                switch (part(entry.getKey()).kind()) {
                    case AGENT -> agents.add(read(json, PoolAgent.class));
                    case CONVERSATION -> {
                        Conversation conversation = read(json, Conversation.class);
                        if (conversation.waiting() != null) {
                            waiting.add(conversation.waiting());
                        }
                        if (conversation.served() != null) {
                            served.add(conversation.served());
                        }
                    }
                    case PACE -> paces.add(read(json, Pace.class));
                    case MEMORY -> memories.add(read(json, LastServed.class));
                }
            }
        }
        PoolContents news = new PoolContents(now, agents, waiting, served, paces, memories);
        return known == null ? Pool.of(rules, key.tenant(), news) : known.with(rules, key.tenant(), news, gone);
    }

    private static String name(PoolPart part) {
        return part.kind().name().toLowerCase(Locale.ROOT) + "/" + part.id();
    }

    private static PoolPart part(String name) {
        int slash = name.indexOf('/');
        return new PoolPart(
                PoolPart.Kind.valueOf(name.substring(0, slash).toUpperCase(Locale.ROOT)), name.substring(slash + 1));
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a saved " + type.getSimpleName() + " cannot be read", unreadable);
        }
    }

    private static String write(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a part of a pool cannot be written", unwritable);
        }
    }
}
