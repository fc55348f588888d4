package dev.baton.gateway.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A webhook's receiver. What it takes it has verified, in the few lines that any receiver needs.
final class Endpoint implements AutoCloseable {
    static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("thirty-two-bytes-for-the-webhook".getBytes(UTF_8));

    private final HttpServer server;
    private final CountDownLatch slowIsOver = new CountDownLatch(1);
    private final List<JsonNode> seen = new CopyOnWriteArrayList<>();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private volatile Function<JsonNode, Integer> answer = reply -> 204;

    Endpoint(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::hook);
        server.createContext("/slow", this::slow);
        server.start();
    }

    /// Answers each reply, which is the `data` of the body, with the status that `answer` gives.
    Endpoint answering(Function<JsonNode, Integer> answer) {
        this.answer = answer;
        return this;
    }

    /// The message ids of a conversation that were answered with success, in order.
    List<String> taken(String conversation) {
        return ids(taken, conversation);
    }

    /// The message ids of a conversation that were sent here at all.
    List<String> seen(String conversation) {
        return ids(seen, conversation);
    }

    private static List<String> ids(List<JsonNode> replies, String conversation) {
        return replies.stream()
                .filter(reply -> reply.get("conversation").textValue().equals(conversation))
                .map(reply -> reply.get("id").textValue())
                .toList();
    }

    private void hook(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 401;
        if (isSigned(exchange, body)) {
            JsonNode reply = Caller.json(new String(body, UTF_8)).get("data");
            seen.add(reply);
            status = answer.apply(reply);
            if (status < 300) {
                taken.add(reply);
            }
        }
        exchange.getResponseHeaders().add("Location", "/hook");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        try {
            String signed = exchange.getRequestHeaders().getFirst("webhook-id") + "."
                    + exchange.getRequestHeaders().getFirst("webhook-timestamp") + "." + new String(body, UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
            return expected.equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void slow(HttpExchange exchange) {
        try {
            slowIsOver.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        slowIsOver.countDown();
        server.stop(0);
    }
}
