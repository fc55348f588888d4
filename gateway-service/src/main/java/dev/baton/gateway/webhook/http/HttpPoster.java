package dev.baton.gateway.webhook.http;

import dev.baton.events.ConversationId;
import dev.baton.gateway.webhook.Attempt;
import dev.baton.gateway.webhook.Poster;
import dev.baton.gateway.webhook.Undelivered;
import dev.baton.gateway.webhook.Webhook;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Posts with the JDK's client: no redirects, no cookies, the answer's body unread, one time limit over everything.
public final class HttpPoster implements Poster {
    private final HttpClient client;
    private final Clock clock;
    private final Duration timeout;

    public HttpPoster(Clock clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public Attempt post(Webhook webhook, ConversationId conversation, Undelivered reply) {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request(webhook, conversation, reply), HttpResponse.BodyHandlers.discarding());
        try {
            HttpResponse<Void> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            Duration pause = response.headers()
                    .firstValue("retry-after")
                    .map(value -> RetryAfter.read(value, clock.instant()))
                    .orElse(null);
            return Attempt.answered(response.statusCode(), pause);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return new Attempt.TryLater("no answer within " + timeout.toMillis() + " ms", null);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return new Attempt.TryLater(cause.getClass().getSimpleName(), null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return new Attempt.TryLater("the gateway stops", null);
        }
    }

    private HttpRequest request(Webhook webhook, ConversationId conversation, Undelivered reply) {
        byte[] body = PushedReply.body(webhook, conversation, reply);
        String id = reply.message().value();
        Instant now = clock.instant();
        return HttpRequest.newBuilder(webhook.address())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Baton")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", webhook.key().sign(id, now, body))
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}
