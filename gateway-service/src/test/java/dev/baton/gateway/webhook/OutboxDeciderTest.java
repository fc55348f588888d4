package dev.baton.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.decide.Decision;
import dev.baton.events.Author;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.MessageId;
import dev.baton.events.ReceiptEvent.DeliveryFailed;
import dev.baton.events.ReceiptEvent.MessageDelivered;
import dev.baton.events.ReceiptEvent.MessageRead;
import dev.baton.gateway.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxDeciderTest {
    private final OutboxDecider decider = new OutboxDecider(new Webhooks(List.of(Replies.WEBHOOK)));

    @Test
    void aReplyWaitsUntilItsReceipt() {
        Outbox filled = after(Outbox.EMPTY, Samples.reply("r1", Author.BOT), Samples.reply("r2", Author.BOT));
        assertThat(ids(filled)).containsExactly("r1", "r2");

        assertThat(ids(after(filled, delivered("r1")))).containsExactly("r2");
        assertThat(ids(after(filled, delivered("r1"), failed("r2")))).isEmpty();
        assertThat(after(filled, delivered("r9"))).isSameAs(filled);
    }

    @Test
    void itWaitsOnceHoweverOftenItIsSent() {
        Outbox filled = after(Outbox.EMPTY, Samples.reply("r1", Author.BOT), Samples.reply("r1", Author.BOT));

        assertThat(ids(filled)).containsExactly("r1");
    }

    @Test
    void channelsWithoutAWebhookLeaveNoTrace() {
        OutboxDecider none = new OutboxDecider(new Webhooks(List.of()));
        Envelope reply = Samples.reply("r1", Author.BOT);

        assertThat(none.decide(Outbox.EMPTY, reply).state()).isSameAs(Outbox.EMPTY);
        assertThat(none.harmlessAgain(reply)).isTrue();
        assertThat(none.harmlessAgain(delivered("r1"))).isTrue();
        assertThat(decider.harmlessAgain(reply)).isFalse();
        assertThat(decider.harmlessAgain(Samples.envelope("read", new MessageRead(new MessageId("r1")))))
                .isTrue();
        assertThat(decider.harmlessAgain(delivered("r1"))).isFalse();
    }

    @Test
    void whenTooMuchWaitsTheOldestIsGivenUp() {
        Outbox outbox = Outbox.EMPTY;
        for (int i = 0; i < Outbox.MOST; i++) {
            outbox = after(outbox, Samples.reply("r" + i, Author.BOT));
        }
        Decision<Outbox> decision = decider.decide(outbox, Samples.reply("last", Author.BOT));

        assertThat(decision.state().waiting()).hasSize(Outbox.MOST);
        assertThat(ids(decision.state())).startsWith("r1").endsWith("last");
        assertThat(decision.emissions())
                .extracting(emission ->
                        ((DeliveryFailed) emission.event()).message().value())
                .containsExactly("r0");
    }

    @Test
    void whatIsSettledIsPassedOverAlsoBeforeTheLogTellsOfIt() {
        Outbox filled = after(Outbox.EMPTY, Samples.reply("r1", Author.BOT), Samples.reply("r2", Author.BOT));

        assertThat(filled.after("")).hasSize(2);
        assertThat(filled.after("r1"))
                .extracting(reply -> reply.message().value())
                .containsExactly("r2");
        assertThat(filled.after("r2")).isEmpty();
    }

    @Test
    void survivesBeingStoredAndKeepsTheEventAsItWas() throws Exception {
        Envelope event = Samples.reply("r1", Author.agent("Mei"));
        Outbox filled = after(Outbox.EMPTY, event);

        Outbox read = EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(filled), Outbox.class);

        assertThat(read).isEqualTo(filled);
        assertThat(EventJson.write(read.waiting().getFirst().envelope(Samples.TENANT, Samples.conversation())))
                .isEqualTo(EventJson.write(event));
    }

    private Outbox after(Outbox outbox, Envelope... events) {
        Outbox state = outbox;
        for (Envelope event : events) {
            state = decider.decide(state, event).state();
        }
        return state;
    }

    private static Envelope delivered(String id) {
        return Samples.envelope("d-" + id, new MessageDelivered(new MessageId(id)));
    }

    private static Envelope failed(String id) {
        return Samples.envelope("f-" + id, new DeliveryFailed(new MessageId(id), "HTTP 410"));
    }

    private static List<String> ids(Outbox outbox) {
        return outbox.waiting().stream().map(reply -> reply.message().value()).toList();
    }
}
