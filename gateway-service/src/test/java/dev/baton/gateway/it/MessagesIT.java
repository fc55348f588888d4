package dev.baton.gateway.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.kit.kafka.KafkaEmitter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStores.class)
class MessagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KafkaEmitter emitter;

    @TestHTTPResource("/")
    URI gateway;

    private Caller api;

    @BeforeEach
    void call() {
        api = Caller.of(gateway, "api");
    }

    @Test
    void aMessageIsReadableByItsCallerAndShownOnceHoweverOftenItIsSent() {
        HttpResponse<String> first = api.says("ada", "m-1", "hello");
        HttpResponse<String> again = api.says("ada", "m-1", "hello");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        api.says("ada", "m-2", "is anybody there");
        String conversation = Caller.json(first).get("conversation").textValue();
        emitter.emit(List.of(Log.reply("api", "ada", "ada-r1")));

        await().atMost(PATIENCE)
                .until(() -> api.page(conversation, "0").get("messages").size() >= 3);

        JsonNode page = api.page(conversation, "0");
        assertThat(texts(page)).containsExactly("hello", "is anybody there", "answer ada-r1");
        assertThat(texts(api.page(conversation, page.at("/messages/1/cursor").textValue())))
                .containsExactly("answer ada-r1");
        assertThat(page.at("/messages/0/id")).isEqualTo(Caller.json(first).get("message"));
    }

    @Test
    void anAcceptedMessageHasAConversationAtOnceAndForeignOnesLookEmpty() {
        HttpResponse<String> accepted = api.says("eve", "m-1", "for api alone");
        String conversation = Caller.json(accepted).get("conversation").textValue();
        assertThat(api.get("/v1/demo/conversations/" + conversation + "/messages")
                        .statusCode())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> api.page(conversation, "0").get("messages").size() == 1);

        Caller other = Caller.of(gateway, "other");
        String unwritten = Log.conversation("other", "nobody").value();
        assertThat(other.page(conversation, "0")).isEqualTo(other.page(unwritten, "0"));
        assertThat(other.page(conversation, "0").get("messages")).isEmpty();
        assertThat(api.get("/v1/demo/conversations/%20/messages").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedInWordsThatQuoteNothing() {
        refused(api.post("/v1/demo/messages", "{\"messageId\": \"secret".getBytes(UTF_8)), 400);
        refused(api.post("/v1/demo/messages", "[]".getBytes(UTF_8)), 400);
        refused(api.post("/v1/demo/messages", new byte[0]), 400);
        byte[] noUtf8 = Caller.message("ada", "m-x", "secret");
        noUtf8[noUtf8.length - 5] = (byte) 0xff;
        refused(api.post("/v1/demo/messages", noUtf8), 400);
    }

    @Test
    void whatBreaksABoundIsRefused() {
        assertThat(api.says("bounds", "m-1", "x".repeat(4_000)).statusCode()).isEqualTo(202);
        refused(api.says("bounds", "m-2", "x".repeat(4_001)), 422);
        refused(api.says("bounds", "m-3", ""), 422);
        refused(api.says("bounds", "", "secret"), 422);
        refused(api.says("", "m-4", "secret"), 422);
        refused(api.says("bounds", "m-5", "x".repeat(64 * 1024)), 413);
        refused(api.get("/v1/demo/conversations/" + Log.conversation("api", "b") + "/messages?limit=0"), 422);
        refused(api.get("/v1/demo/conversations/" + Log.conversation("api", "b") + "/messages?after=x"), 422);
    }

    @Test
    void onlyTheKeyOfAChannelOpensIt() {
        byte[] message = Caller.message("ada", "m-9", "secret");
        refused(Caller.withKey(gateway, "wrong").post("/v1/demo/messages", message), 401);
        refused(api.post("/v1/nobody/messages", message), 404);
        String named = new String(message, UTF_8).replaceFirst("\\{", "{\"channel\":\"%s\",");
        refused(api.post("/v1/demo/messages", named.formatted("unknown").getBytes(UTF_8)), 404);
        refused(api.post("/v1/demo/messages", named.formatted("other").getBytes(UTF_8)), 401);
    }

    @Test
    void tooMuchIsRefusedPerContactAndPerTenantWithATimeToWait() {
        Caller strict = Caller.of(gateway, "strict");
        assertThat(strict.says("one", "m-1", "hi").statusCode()).isEqualTo(202);
        assertThat(strict.says("one", "m-2", "hi").statusCode()).isEqualTo(202);
        HttpResponse<String> third = strict.says("one", "m-3", "hi");
        refused(third, 429);
        assertThat(Integer.parseInt(third.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(strict.says("two", "m-1", "hi").statusCode()).isEqualTo(202);
        HttpResponse<String> tenant = strict.says("three", "m-1", "hi");
        refused(tenant, 429);
        assertThat(Caller.json(tenant).get("detail").textValue()).startsWith("This channel");
    }

    @Test
    void requestsOfAContactMustFitTheConversation() {
        String conversation = Log.conversation("api", "fits").value();
        byte[] fits = "{\"id\":\"h-1\",\"contact\":\"fits\"}".getBytes(UTF_8);
        assertThat(api.post("/v1/demo/conversations/" + conversation + "/human", fits)
                        .statusCode())
                .isEqualTo(202);
        byte[] foreign = "{\"id\":\"h-1\",\"contact\":\"another\"}".getBytes(UTF_8);
        refused(api.post("/v1/demo/conversations/" + conversation + "/human", foreign), 404);
    }

    @Test
    void itsMetersAreThere() {
        api.says("meters", "m-1", "hello");
        refused(api.says("meters", "m-2", ""), 422);

        assertThat(api.get("/q/metrics").body())
                .contains(
                        "baton_gateway_intake_accepted_total{act=\"message\"",
                        "baton_gateway_intake_refused_total{reason=\"invalid\"",
                        "baton_gateway_sockets_open",
                        "baton_gateway_webhook_pending",
                        "baton_gateway_webhook_attempts_seconds_count{outcome=\"given_up\"",
                        "baton_gateway_reply_delay_seconds_count{way=\"webhook\"");
        assertThat(api.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(api.get("/q/openapi").body()).contains("/v1/{tenant}/messages");
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"fix\"").doesNotContain("secret");
    }

    private static List<String> texts(JsonNode page) {
        return StreamSupport.stream(page.get("messages").spliterator(), false)
                .map(message -> message.at("/content/text").textValue())
                .toList();
    }
}
