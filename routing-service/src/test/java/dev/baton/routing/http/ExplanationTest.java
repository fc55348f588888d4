package dev.baton.routing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.ChannelId;
import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import dev.baton.events.Proposal;
import dev.baton.events.ReasonCode;
import dev.baton.events.ScoredIntent;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import dev.baton.routing.Conversation;
import dev.baton.routing.Recollection;
import dev.baton.routing.RoutingDecider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final Pack PACK =
            Pack.read(Path.of(System.getProperty("baton.root", "..")).resolve("packs/ecommerce"));
    private static final Instant TIME = Instant.parse("2026-03-02T03:00:00Z");

    private final RoutingDecider decider = new RoutingDecider(tenant -> PACK);
    private Conversation conversation = decider.initial();
    private int told;

    @Test
    void itReadsLikeSentences() {
        answers("m1", "Where is my order?");
        Why kept = why("en");
        assertThat(kept.summary())
                .startsWith(("The bot holds this conversation. The bot answered \"Where is my order?\" itself: "
                                + "it was sure enough (confidence 0.90 >= %.2f).")
                        .formatted(PACK.confidence("order-status").answer()))
                .contains("the contact did not ask for one", "the message was not angry enough (points 0 < 2)");
        assertThat(kept.escalated()).isNull();

        answers("m2", "agent please");
        Why escalated = why("en");
        assertThat(escalated.escalated())
                .isEqualTo("A person was brought in: the contact asked for a person (in words).");
        assertThat(escalated.queue())
                .startsWith("It went to \"Orders and delivery\" with priority 1: "
                        + "that is the queue of what it is about (order-status)");
        assertThat(escalated.waiting()).contains("2026-03-02T03:00:00Z", "the dispatcher tells");
        assertThat(escalated.decisions())
                .extracting(Why.Decided::decision)
                .containsExactly("ESCALATED", "ANSWERED", "OPENED");
    }

    @Test
    void itReadsInTheAgentsLanguage() {
        answers("m1", "agent please");

        assertThat(why("zh-Hans").summary()).contains("会话正在「订单与物流」排队等人工。转了人工：客户要求人工（文字）。");
        assertThat(why("de").language()).isEqualTo("en");
    }

    @Test
    void aConversationWithoutADecisionIsNobodys() {
        assertThat(why("en").summary()).isEqualTo("Nobody holds this conversation: no episode is open.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyReasonAndDecisionHasItsWords(String language) throws IOException {
        Properties texts = new Properties();
        try (var file = ExplanationTest.class.getResourceAsStream("/why/" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        assertThat(texts.stringPropertyNames())
                .containsAll(Arrays.stream(ReasonCode.values())
                        .map(code -> "because." + code)
                        .toList())
                .containsAll(Arrays.stream(Recollection.Kind.values())
                        .map(kind -> "decision." + kind)
                        .toList());
    }

    private Why why(String language) {
        return new Explanation(conversation, PACK, Sentences.in(language)).why("conversation-1");
    }

    private void answers(String id, String words) {
        MessageReceived message = new MessageReceived(
                new MessageId(id),
                new ChannelId("web"),
                new ContactId("contact"),
                new Content.Text(words),
                null,
                Map.of());
        tell(message);
        tell(new MessageUnderstood(
                message,
                "en",
                List.of(new ScoredIntent("order-status", 0.9)),
                List.of(),
                0,
                false,
                new Proposal.Answer("order-status", List.of(new Content.Text("Soon.")), List.of()),
                "model-1"));
    }

    private void tell(Event event) {
        Envelope envelope = new Envelope(
                EventId.of("told", Integer.toString(told++)),
                TIME,
                new TenantId("demo"),
                new ConversationId("conversation-1"),
                null,
                event);
        conversation = decider.decide(conversation, envelope).state();
    }
}
