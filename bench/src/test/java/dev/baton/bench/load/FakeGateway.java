package dev.baton.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/// A gateway and its bot in one: takes each message once by its id and answers it at once, unless told to misbehave.
final class FakeGateway implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, List<ObjectNode>> inboxes = new TreeMap<>();
    private final Set<String> takenIds = new HashSet<>();
    private int refusals;
    private boolean repeating;
    private boolean forgetting;
    private int attempts;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    Gateway address() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Gateway(base, "demo", "key");
    }

    /// Takes the next messages, but answers that it does not.
    synchronized void losesAnswers(int count) {
        refusals = count;
    }

    synchronized void showsTwice() {
        repeating = true;
    }

    synchronized void forgets() {
        forgetting = true;
    }

    synchronized int attempts() {
        return attempts;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean post = exchange.getRequestMethod().equals("POST");
        String answer;
        int status;
        synchronized (this) {
            if (post) {
                answer = take(Json.parse(new String(body, StandardCharsets.UTF_8)));
                status = refusals-- > 0 ? 503 : 202;
            } else {
                answer = page(exchange.getRequestURI());
                status = 200;
            }
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String take(JsonNode message) {
        attempts++;
        String contact = message.path("contact").asText();
        String id = contact + "." + message.path("messageId").asText();
        if (takenIds.add(id)) {
            List<ObjectNode> inbox = inboxes.computeIfAbsent(contact, first -> new ArrayList<>());
            if (!forgetting) {
                inbox.add(shown(id, "contact"));
            }
            inbox.add(shown("re-" + id, "bot").put("inReplyTo", id));
            if (repeating) {
                inbox.add(shown("re-" + id, "bot").put("inReplyTo", id));
            }
        }
        return Json.object().put("conversation", contact).put("message", id).toString();
    }

    private static ObjectNode shown(String id, String from) {
        ObjectNode message = Json.object().put("type", "message").put("id", id).put("from", from);
        message.set("content", Json.text(id));
        return message;
    }

    private String page(URI where) {
        String contact = where.getPath().split("/")[4];
        int after = Integer.parseInt(where.getQuery().replace("after=", ""));
        List<ObjectNode> inbox = inboxes.getOrDefault(contact, List.of());
        ObjectNode page = Json.object().put("cursor", Integer.toString(inbox.size()));
        ArrayNode messages = page.putArray("messages");
        messages.addAll(inbox.subList(after, inbox.size()));
        return page.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
