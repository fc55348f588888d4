package dev.baton.gateway;

import static dev.baton.gateway.Samples.CHANNEL;
import static dev.baton.gateway.Samples.CONTACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.events.Content;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.MessageId;
import dev.baton.events.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final List<Envelope> log = new ArrayList<>();
    private final Intake intake =
            new Intake(log::addAll, new RateLimiter(), new QuietMeter(), Clock.fixed(Samples.NOW, ZoneOffset.UTC));

    @Test
    void theSameCallAgainIsTheSameEvent() {
        Accepted first = intake.message(CHANNEL, CONTACT, "a-1", new Content.Text("hello"), "en", null);
        Accepted again = intake.message(CHANNEL, CONTACT, "a-1", new Content.Text("hello"), "en", null);

        assertThat(again).isEqualTo(first);
        assertThat(log)
                .hasSize(2)
                .extracting(Envelope::id)
                .containsOnly(EventId.of("received", first.message().value()));
        assertThat(log.getFirst().conversation()).isEqualTo(first.conversation());
    }

    @Test
    void requestsOfDifferentNamesAreDifferentEvents() {
        intake.human(CHANNEL, CONTACT, "h-1", "zh");
        intake.human(CHANNEL, CONTACT, "h-2", "zh");
        intake.leave(CHANNEL, CONTACT, "h-1");

        assertThat(log).extracting(Envelope::id).doesNotHaveDuplicates();
        assertThat(log).allSatisfy(event -> assertThat(event.data().topic()).isEqualTo(Topic.INBOUND_MESSAGES));
    }

    @Test
    void receiptsGoToTheirTopicOncePerReply() {
        intake.delivered(CHANNEL, CONTACT, List.of(new MessageId("r1"), new MessageId("r2")));
        intake.read(CHANNEL, CONTACT, List.of());

        assertThat(log)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.data().topic()).isEqualTo(Topic.DELIVERY_RECEIPTS));
    }

    @Test
    void refusesWhatBreaksABoundWithoutQuotingIt() {
        assertThatThrownBy(() -> intake.message(CHANNEL, CONTACT, " ", new Content.Text("secret"), null, null))
                .hasMessageContaining("messageId")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> intake.rating(CHANNEL, CONTACT, "x", 6, null)).hasMessageContaining("score");
        assertThat(log).isEmpty();
    }

    @Test
    void refusesTooMuchAndSaysHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            intake.leave(CHANNEL, CONTACT, "x" + i);
        }
        assertThatThrownBy(() -> intake.leave(CHANNEL, CONTACT, "x3"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
                    assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                });
    }
}
