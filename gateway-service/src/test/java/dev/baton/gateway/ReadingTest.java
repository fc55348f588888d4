package dev.baton.gateway;

import static dev.baton.gateway.Samples.ids;
import static dev.baton.gateway.Samples.inbox;
import static dev.baton.gateway.Samples.received;
import static dev.baton.gateway.Samples.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Author;
import dev.baton.events.Envelope;
import dev.baton.events.MessageId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Envelope[] events = {
        received("m1"), reply("r1", Author.BOT), received("m2"), reply("r2", Author.agent("Mei"))
    };

    @Test
    void handsOutEachMessageOnceWhenVersionsComeLateAndTwice() {
        Reading reading = new Reading(Cursor.START);

        assertThat(ids(reading.next(first(2)))).containsExactly("m1", "r1");
        assertThat(reading.next(first(1))).isEmpty();
        assertThat(ids(reading.next(first(4)))).containsExactly("m2", "r2");
        assertThat(reading.next(first(4))).isEmpty();
    }

    @Test
    void resumesFromACursor() {
        Reading reading = new Reading(Cursor.parse("2.r1"));

        assertThat(reading.next(first(2))).isEmpty();
        assertThat(ids(reading.next(first(4)))).containsExactly("m2", "r2");
    }

    @Test
    void reportsRepliesOnceAsDeliveredAndOnceAsRead() {
        Reading reading = new Reading(Cursor.START);
        reading.next(first(4));

        assertThat(reading.delivered(Cursor.parse("2"))).containsExactly(new MessageId("r1"));
        assertThat(reading.delivered(Cursor.parse("4"))).containsExactly(new MessageId("r2"));
        assertThat(reading.delivered(Cursor.parse("4"))).isEmpty();
        assertThat(reading.read(Cursor.parse("4"))).containsExactly(new MessageId("r1"), new MessageId("r2"));
        assertThat(reading.read(Cursor.parse("3"))).isEmpty();
    }

    @Test
    void doesNotReportWhatHasNotBeenWrittenYet() {
        Reading reading = new Reading(Cursor.START);
        reading.next(first(2));

        assertThat(reading.delivered(Cursor.parse("99"))).containsExactly(new MessageId("r1"));
        reading.next(first(4));
        assertThat(reading.delivered(Cursor.parse("4"))).containsExactly(new MessageId("r2"));
    }

    /// A connection that breaks anywhere, with versions of the inbox in any order, loses and repeats nothing.
    @Test
    void neverLosesOrRepeatsAcrossReconnections() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int history = 0; history < 500; history++) {
            int count = 1 + random.nextInt(30);
            Envelope[] all = IntStream.rangeClosed(1, count)
                    .mapToObj(i -> random.nextBoolean() ? received("m" + i) : reply("m" + i, Author.BOT))
                    .toArray(Envelope[]::new);
            List<String> got = new ArrayList<>();
            Reading reading = new Reading(Cursor.START);
            for (int written = 0; written <= count; written += 1 + random.nextInt(3)) {
                if (random.nextInt(4) == 0) {
                    reading = new Reading(reading.position());
                    got.addAll(ids(reading.next(inbox(Arrays.copyOf(all, written)))));
                }
                got.addAll(ids(reading.next(inbox(Arrays.copyOf(all, written)))));
                got.addAll(ids(reading.next(inbox(Arrays.copyOf(all, random.nextInt(written + 1))))));
            }
            got.addAll(ids(reading.next(inbox(all))));
            assertThat(got)
                    .as("history %d of seed %d", history, seed)
                    .containsExactlyElementsOf(ids(inbox(all).entries()));
        }
    }

    private Inbox first(int count) {
        return inbox(Arrays.copyOf(events, count));
    }
}
