package dev.baton.gateway.webhook.redis;

import dev.baton.events.ConversationId;
import dev.baton.events.MessageId;
import dev.baton.gateway.webhook.PushQueue;
import dev.baton.gateway.webhook.Webhook;
import dev.baton.kit.redis.LuaScript;
import dev.baton.kit.stage.TransientFailure;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sorted set of due outboxes per channel, and per outbox with something to do a small hash. Fails closed: without
/// Redis nothing is pushed. A lost queue is made again when the stage rebuilds its lost outboxes.
public final class RedisPushQueue implements PushQueue {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String KEPT = Long.toString(Duration.ofDays(8).toMillis());
    private static final LuaScript SAVED = LuaScript.named("push-saved.lua");
    private static final LuaScript CLAIM = LuaScript.named("push-claim.lua");
    private static final LuaScript ATTEMPT = LuaScript.named("push-attempt.lua");
    private static final LuaScript RELEASE = LuaScript.named("push-release.lua");

    private final Redis redis;
    private final Clock clock;
    private final Duration claimed;

    /// @param claimed how long a claim lasts; longer than an attempt
    public RedisPushQueue(Redis redis, Clock clock, Duration claimed) {
        this.redis = redis;
        this.clock = clock;
        this.claimed = claimed;
    }

    /// An outbox in which something waits, and when it is due because it is or will be saved.
    record Filled(Webhook webhook, ConversationId conversation, Instant due) {}

    /// Tells of filled outboxes, in one round trip.
    void filled(List<Filled> outboxes) {
        String now = millis(clock.instant());
        List<Request> requests = new ArrayList<>(outboxes.size());
        for (Filled outbox : outboxes) {
            requests.add(SAVED.call(
                    keys(outbox.webhook(), outbox.conversation()),
                    List.of(outbox.conversation().value(), now, millis(outbox.due()), KEPT)));
        }
        batch(requests);
    }

    @Override
    public Optional<Claim> claim(Webhook webhook, ConversationId conversation) {
        Instant now = clock.instant();
        String token = UUID.randomUUID().toString();
        List<String> arguments = List.of(conversation.value(), millis(now), millis(now.plus(claimed)), token, KEPT);
        @Nullable Response task = ask(CLAIM.call(keys(webhook, conversation), arguments));
        return task == null || task.size() == 0
                ? Optional.empty()
                : Optional.of(new Claim(
                        webhook,
                        conversation,
                        token,
                        task.get(0).toString(),
                        task.get(1).toLong()));
    }

    @Override
    public OptionalInt attempting(Claim claim, MessageId message) {
        List<String> arguments = List.of(
                claim.conversation().value(),
                claim.token(),
                millis(clock.instant().plus(claimed)),
                message.value(),
                claim.settled());
        int attempts = ask(ATTEMPT.call(keys(claim), arguments)).toInteger();
        return attempts == 0 ? OptionalInt.empty() : OptionalInt.of(attempts);
    }

    @Override
    public boolean finish(Claim claim) {
        return release(claim, "");
    }

    @Override
    public void postpone(Claim claim, Instant next) {
        release(claim, millis(next));
    }

    private boolean release(Claim claim, String next) {
        List<String> arguments = List.of(
                claim.conversation().value(),
                claim.token(),
                millis(clock.instant()),
                claim.settled(),
                next,
                Long.toString(claim.wakes()));
        return ask(RELEASE.call(keys(claim), arguments)).toInteger() == 1;
    }

    @Override
    public List<ConversationId> due(Webhook webhook, int most) {
        Request request = Request.cmd(Command.ZRANGEBYSCORE)
                .arg(dueKey(webhook))
                .arg("-inf")
                .arg(millis(clock.instant()))
                .arg("LIMIT")
                .arg(0)
                .arg(most);
        List<ConversationId> due = new ArrayList<>();
        ask(request).forEach(each -> due.add(new ConversationId(each.toString())));
        return due;
    }

    @Override
    public long pending(Webhook webhook) {
        return ask(Request.cmd(Command.ZCARD).arg(dueKey(webhook))).toLong();
    }

    private static List<String> keys(Claim claim) {
        return keys(claim.webhook(), claim.conversation());
    }

    private static List<String> keys(Webhook webhook, ConversationId conversation) {
        return List.of(dueKey(webhook), tag(webhook) + "task:" + conversation);
    }

    private static String dueKey(Webhook webhook) {
        return tag(webhook) + "due";
    }

    private static String tag(Webhook webhook) {
        return "baton:gateway:push:{" + webhook.tenant() + "/" + webhook.channel() + "}:";
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private Response ask(Request request) {
        return batch(List.of(request)).getFirst();
    }

    private List<Response> batch(List<Request> requests) {
        try {
            return redis.batch(requests).await().atMost(PATIENCE);
        } catch (RuntimeException unanswered) {
            throw new TransientFailure("Redis: " + unanswered.getMessage(), unanswered);
        }
    }
}
