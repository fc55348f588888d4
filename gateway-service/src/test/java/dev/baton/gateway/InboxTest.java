package dev.baton.gateway;

import static dev.baton.gateway.Samples.ids;
import static dev.baton.gateway.Samples.inbox;
import static dev.baton.gateway.Samples.received;
import static dev.baton.gateway.Samples.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.events.Author;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.InboundEvent.ContactLeft;
import dev.baton.events.MessageId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {
    @Test
    void filesBothSidesInTheOrderOfArrival() {
        Inbox inbox = inbox(received("m1"), reply("r1", Author.BOT), reply("r2", Author.agent("Mei")));

        assertThat(ids(inbox.entries())).containsExactly("m1", "r1", "r2");
        assertThat(inbox.entries())
                .extracting(InboxEntry::from)
                .containsExactly(Speaker.CONTACT, Speaker.BOT, Speaker.AGENT);
        assertThat(inbox.entries().getLast().name()).isEqualTo("Mei");
    }

    @Test
    void takesAMessageOnceWhateverEventBringsIt() {
        Inbox inbox = inbox(received("m1"), reply("r1", Author.BOT), reply("r1", Author.BOT), received("m1"));

        assertThat(ids(inbox.entries())).containsExactly("m1", "r1");
    }

    @Test
    void isNotTouchedByWhatIsNoMessage() {
        Inbox before = inbox(received("m1"));
        Envelope left = Samples.envelope("left", new ContactLeft(Samples.CHANNEL.id(), Samples.CONTACT));

        assertThat(new InboxDecider().decide(before, left).state()).isSameAs(before);
    }

    @Test
    void keepsTheLatestAndNumbersOn() {
        Inbox inbox = inbox(
                IntStream.rangeClosed(1, 250).mapToObj(i -> received("m" + i)).toArray(Envelope[]::new));

        assertThat(inbox.entries()).hasSize(Inbox.MOST);
        assertThat(inbox.entries().getFirst().number()).isEqualTo(51);
        assertThat(inbox.last()).isEqualTo(250);
        assertThat(ids(inbox.after(Cursor.at(249, new MessageId("m249"))))).containsExactly("m250");
    }

    @Test
    void givesWhatCameAfterACursor() {
        Inbox inbox = inbox(received("m1"), reply("r1", Author.BOT), received("m2"));

        assertThat(ids(inbox.after(Cursor.parse("2.r1")))).containsExactly("m2");
        assertThat(ids(inbox.after(Cursor.parse("2")))).containsExactly("m2");
        assertThat(inbox.after(inbox.end())).isEmpty();
        assertThat(inbox.after(Cursor.START)).hasSize(3);
    }

    @Test
    void givesEverythingWhenTheCursorIsOfAnotherOrder() {
        Inbox rebuilt = inbox(received("m1"), received("m2"), reply("r1", Author.BOT));

        assertThat(ids(rebuilt.after(Cursor.parse("2.r1")))).containsExactly("m1", "m2", "r1");
        assertThat(ids(rebuilt.after(Cursor.parse("9.m9")))).containsExactly("m1", "m2", "r1");
    }

    @Test
    void survivesBeingStored() throws Exception {
        Inbox inbox = inbox(received("m1"), reply("r1", Author.BOT));
        String json = EventJson.mapper().writeValueAsString(inbox);

        assertThat(EventJson.mapper().readValue(json, Inbox.class)).isEqualTo(inbox);
        assertThat(EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(Inbox.EMPTY), Inbox.class))
                .isEqualTo(Inbox.EMPTY);
    }

    @Test
    void refusesWhatIsNoCursor() {
        assertThatThrownBy(() -> Cursor.parse("-1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.parse("1.a b")).isInstanceOf(Refusal.class);
        assertThat(Cursor.parse(Cursor.at(7, new MessageId("m7")).toString()).number())
                .isEqualTo(7);
    }
}
