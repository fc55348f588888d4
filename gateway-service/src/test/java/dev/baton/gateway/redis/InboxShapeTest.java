package dev.baton.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Author;
import dev.baton.gateway.Inbox;
import dev.baton.gateway.InboxDecider;
import dev.baton.gateway.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxShapeTest {
    private final InboxDecider decider = new InboxDecider();
    private final InboxShape shape = new InboxShape();

    @Test
    void whatIsWrittenLineByLineIsTheInbox() {
        List<String> lines = new ArrayList<>();
        Inbox inbox = Inbox.EMPTY;
        for (int i = 0; i < Inbox.MOST; i++) {
            Inbox next = decider.decide(inbox, Samples.received("m" + i)).state();
            next = decider.decide(next, Samples.reply("r" + i, Author.BOT)).state();
            lines.addAll(shape.added(inbox, next));
            inbox = next;
        }
        List<String> kept = lines.subList(lines.size() - shape.lines(inbox), lines.size());
        assertThat(lines).hasSize(2 * Inbox.MOST);
        assertThat(shape.read(shape.head(inbox), kept)).isEqualTo(inbox);
        assertThat(shape.added(null, inbox)).isEqualTo(kept);
    }

    @Test
    void anEmptyInboxIsReadAsOne() {
        assertThat(shape.read(shape.head(Inbox.EMPTY), List.of())).isEqualTo(Inbox.EMPTY);
    }
}
