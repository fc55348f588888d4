package dev.baton.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A visitor of a web chat. Comes back with its cursor when the socket is lost, as the widget does.
final class WebChatContact implements Contact {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(12);
    private static final Duration NOTHING_TO_SAY = Duration.ofMinutes(1);

    private final HttpClient http;
    private final Gateway gateway;
    private final Dialogue dialogue;
    private final Mouth mouth = new Mouth();
    private final BlockingQueue<JsonNode> verdicts = new ArrayBlockingQueue<>(16);
    private final Thread thread;
    private volatile String cursor = "";
    private volatile String token = "";
    private volatile @Nullable ChatConnection connection;

    WebChatContact(String name, HttpClient http, Gateway gateway, Dialogue dialogue) {
        this.http = http;
        this.gateway = gateway;
        this.dialogue = dialogue;
        this.thread = Thread.ofVirtual().name(name).start(this::live);
    }

    @Override
    public void say(Utterance utterance) {
        dialogue.plans(utterance);
        mouth.add(utterance);
    }

    @Override
    public Dialogue dialogue() {
        return dialogue;
    }

    /// Whether the visitor is in the chat right now.
    boolean isConnected() {
        ChatConnection current = connection;
        return current != null && current.isOpen();
    }

    private void live() {
        int failures = 0;
        try {
            while (!mouth.isClosed()) {
                try {
                    ChatConnection current = connect();
                    failures = 0;
                    converse(current);
                } catch (IOException unanswered) {
                    mouth.pauseAfter(++failures);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private ChatConnection connect() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = newSession();
        }
        ChatConnection fresh = new ChatConnection(this::heard, mouth::stir);
        verdicts.clear();
        connection = fresh;
        fresh.open(http, gateway.socket(cursor), token);
        return fresh;
    }

    private String newSession() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.sessions())
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no session: status " + answer.statusCode());
        }
        return Json.parse(answer.body()).path("token").asText();
    }

    private void converse(ChatConnection current) throws InterruptedException {
        int refusals = 0;
        while (current.isOpen() && !mouth.isClosed()) {
            Utterance next = mouth.first(NOTHING_TO_SAY);
            if (next == null || !current.isOpen()) {
                continue;
            }
            dialogue.sends(next);
            current.send(Json.object()
                    .put("type", "message")
                    .put("id", next.id)
                    .set("content", Json.text(next.text))
                    .toString());
            JsonNode verdict = verdictOn(next, current);
            if (verdict == null) {
                current.close();
            } else if (verdict.path("type").asText().equals("accepted")) {
                dialogue.accepted(next, verdict.path("message").asText());
                mouth.done();
                refusals = 0;
            } else if (Verdict.isForGood(verdict.path("status").asInt())) {
                dialogue.refused(next);
                mouth.done();
            } else {
                mouth.pauseAfter(++refusals);
            }
        }
    }

    private @Nullable JsonNode verdictOn(Utterance said, ChatConnection current) throws InterruptedException {
        long deadline = System.nanoTime() + ANSWER_WITHIN.toNanos();
        while (current.isOpen() && System.nanoTime() < deadline) {
            JsonNode verdict = verdicts.poll(200, TimeUnit.MILLISECONDS);
            if (verdict != null && verdict.path("id").asText().equals(said.id)) {
                return verdict;
            }
        }
        return null;
    }

    private void heard(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "message" -> {
                dialogue.shown(frame);
                cursor = frame.path("cursor").asText();
                if (!frame.path("from").asText().equals("contact")) {
                    acknowledge();
                }
            }
            case "accepted", "problem" -> {
                if (frame.hasNonNull("id")) {
                    boolean unused = verdicts.offer(frame);
                }
            }
            default -> {
                // The hello, and what later versions of the gateway may say.
            }
        }
    }

    private void acknowledge() {
        ChatConnection current = connection;
        if (current != null) {
            current.send(
                    Json.object().put("type", "received").put("cursor", cursor).toString());
        }
    }

    @Override
    public void close() {
        mouth.close();
        ChatConnection current = connection;
        if (current != null) {
            current.close();
        }
        thread.interrupt();
    }
}
