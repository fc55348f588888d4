package dev.baton.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// A contact behind an omnichannel frontend that hands in messages over HTTP and polls for what there is to show.
final class ApiContact implements Contact {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(12);
    private static final Duration POLL_EVERY = Duration.ofMillis(50);
    private static final Duration POLL_SELDOM_EVERY = Duration.ofSeconds(2);

    private final String name;
    private final HttpClient http;
    private final Gateway gateway;
    private final Dialogue dialogue;
    private final Mouth mouth = new Mouth();
    private final Thread thread;
    private String conversation = "";
    private String cursor = "0";

    ApiContact(String name, HttpClient http, Gateway gateway, Dialogue dialogue) {
        this.name = name;
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

    private void live() {
        int failures = 0;
        try {
            while (!mouth.isClosed()) {
                try {
                    Utterance next = mouth.first(dialogue.open() > 0 ? POLL_EVERY : POLL_SELDOM_EVERY);
                    boolean taken = next == null || handIn(next);
                    poll();
                    failures = taken ? 0 : failures + 1;
                } catch (IOException unanswered) {
                    failures++;
                }
                if (failures > 0) {
                    mouth.pauseAfter(failures);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the gateway has decided about it
    private boolean handIn(Utterance next) throws IOException, InterruptedException {
        dialogue.sends(next);
        String body = Json.object()
                .put("messageId", next.id)
                .put("contact", name)
                .set("content", Json.text(next.text))
                .toString();
        HttpResponse<String> answer = http.send(
                request(gateway.messages())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 202) {
            JsonNode taken = Json.parse(answer.body());
            conversation = taken.path("conversation").asText();
            dialogue.accepted(next, taken.path("message").asText());
        } else if (Verdict.isForGood(answer.statusCode())) {
            dialogue.refused(next);
        } else {
            return false;
        }
        mouth.done();
        return true;
    }

    private void poll() throws IOException, InterruptedException {
        if (conversation.isEmpty()) {
            return;
        }
        HttpResponse<String> answer = http.send(
                request(gateway.messages(conversation, cursor)).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
            JsonNode page = Json.parse(answer.body());
            page.path("messages").forEach(dialogue::shown);
            cursor = page.path("cursor").asText();
        }
    }

    private HttpRequest.Builder request(URI where) {
        return HttpRequest.newBuilder(where)
                .header("X-Api-Key", gateway.apiKey())
                .timeout(ANSWER_WITHIN);
    }

    @Override
    public void close() {
        mouth.close();
        thread.interrupt();
    }
}
