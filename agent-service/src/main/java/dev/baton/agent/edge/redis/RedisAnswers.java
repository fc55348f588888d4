package dev.baton.agent.edge.redis;

import dev.baton.agent.edge.Answer;
import dev.baton.agent.edge.Remembered;
import dev.baton.agent.edge.config.EdgeConfig;
import dev.baton.events.EventId;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Answers in Redis, for all replicas. Fails open.
@ApplicationScoped
class RedisAnswers implements Remembered {
    private static final Logger LOG = Logger.getLogger(RedisAnswers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String KEY = "baton:agent:answer:";

    private final Redis redis;
    private final Duration remembered;

    @Inject
    RedisAnswers(Redis redis, EdgeConfig config) {
        this.redis = redis;
        this.remembered = config.remembered();
    }

    @Override
    public Optional<Answer> answerTo(EventId command) {
        try {
            @Nullable
            Response answer = redis.send(Request.cmd(Command.GET).arg(KEY + command.value()))
                    .await()
                    .atMost(PATIENCE);
            return answer == null
                    ? Optional.empty()
                    : Optional.of(AnswerJson.read(answer.toString()).answer());
        } catch (RuntimeException unanswered) {
            LOG.debugf("answers cannot be looked up: %s", unanswered.getMessage());
            return Optional.empty();
        }
    }

    /// Remembers answers and tells them to all replicas, without waiting. An answer that is remembered already
    /// stays as it is. One that is lost here is given again when the command is sent again.
    void tell(List<AnswerJson> answers) {
        if (answers.isEmpty()) {
            return;
        }
        List<Request> requests = new ArrayList<>();
        for (AnswerJson answer : answers) {
            String json = answer.write();
            if (!(answer.answer() instanceof Answer.Forgotten)) {
                requests.add(Request.cmd(Command.SET)
                        .arg(KEY + answer.command().value())
                        .arg(json)
                        .arg("PX")
                        .arg(remembered.toMillis())
                        .arg("NX"));
            }
            requests.add(Request.cmd(Command.PUBLISH).arg(EdgeSignals.ANSWERS).arg(json));
        }
        redis.batch(requests)
                .subscribe()
                .with(done -> {}, lost -> LOG.debugf("answers were not told: %s", lost.getMessage()));
    }
}
