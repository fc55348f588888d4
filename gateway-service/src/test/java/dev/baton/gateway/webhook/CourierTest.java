package dev.baton.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.MessageId;
import dev.baton.events.OutboundEvent.ReplySent;
import dev.baton.gateway.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// A courier between a queue, an endpoint and a log that do what the test wants.
class CourierTest {
    private static final ConversationId CONVERSATION = Samples.conversation();

    private final List<String> story = new ArrayList<>();
    private final Deque<Attempt> answers = new ArrayDeque<>();
    private final FakeQueue queue = new FakeQueue();
    private Outbox outbox = new Outbox(List.of(Replies.undelivered("r1"), Replies.undelivered("r2")));
    private Instant now = Samples.NOW;
    private boolean logIsDown;

    private final Courier courier = new Courier(
            queue,
            (tenant, conversation) -> outbox,
            (webhook, conversation, reply) -> {
                story.add("post " + reply.message());
                return answers.isEmpty() ? new Attempt.Delivered() : answers.removeFirst();
            },
            new StoryReceipts(),
            new QuietWebhookMeter(),
            new RetryLaw(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24)),
            new MovableClock(() -> now),
            () -> 0.5);

    @Test
    void deliversInOrderAndRecordsEachAttemptBeforeItIsMade() {
        carry();

        assertThat(story)
                .containsExactly(
                        "claim",
                        "attempt r1",
                        "post r1",
                        "delivered r1",
                        "attempt r2",
                        "post r2",
                        "delivered r2",
                        "finish after r2");
    }

    @Test
    void aFailureHoldsBackWhatFollowsInTheConversation() {
        answers.add(new Attempt.TryLater("HTTP 500", null));

        carry();

        assertThat(story).containsExactly("claim", "attempt r1", "post r1", "postpone PT1S");
    }

    @Test
    void whatIsRefusedIsBuriedAndTheNextGoesOn() {
        answers.add(new Attempt.Refused("HTTP 410"));

        carry();

        assertThat(story).containsSubsequence("post r1", "failed r1 HTTP 410", "post r2", "delivered r2");
    }

    @Test
    void isGivenUpWhenItsTimeIsOver() {
        now = Samples.NOW.plus(Duration.ofHours(24));
        answers.add(new Attempt.TryLater("HTTP 503", null));

        carry();

        assertThat(story)
                .containsSubsequence("post r1", "failed r1 HTTP 503, and no more time to try again", "post r2");
    }

    @Test
    void whatTheLogDoesNotTakeIsPostedAgainLater() {
        logIsDown = true;

        assertThatThrownBy(this::carry).isInstanceOf(IllegalStateException.class);

        assertThat(story).containsExactly("claim", "attempt r1", "post r1", "postpone PT1S");
    }

    @Test
    void doesNothingWithoutAClaimAndNothingMoreWhenItIsLost() {
        queue.losesClaimAt = "r2";
        carry();
        assertThat(story).containsExactly("claim", "attempt r1", "post r1", "delivered r1", "attempt r2");

        story.clear();
        queue.claimable = false;
        carry();
        assertThat(story).containsExactly("claim");
    }

    @Test
    void goesOnWithWhatCameMeanwhile() {
        queue.wokenOnce = true;

        carry();

        assertThat(story).containsSubsequence("finish after r2", "claim", "finish after r2");
        assertThat(story).containsOnlyOnce("post r1", "post r2");
    }

    private void carry() {
        courier.carry(Replies.WEBHOOK, CONVERSATION);
    }

    private final class FakeQueue implements PushQueue {
        private boolean claimable = true;
        private boolean wokenOnce;
        private String losesClaimAt = "";
        private String settled = "";

        @Override
        public Optional<Claim> claim(Webhook webhook, ConversationId conversation) {
            story.add("claim");
            return claimable ? Optional.of(new Claim(webhook, conversation, "token", settled, 0)) : Optional.empty();
        }

        @Override
        public OptionalInt attempting(Claim claim, MessageId message) {
            story.add("attempt " + message);
            return message.value().equals(losesClaimAt) ? OptionalInt.empty() : OptionalInt.of(1);
        }

        @Override
        public boolean finish(Claim claim) {
            story.add("finish after " + claim.settled());
            settled = claim.settled();
            boolean again = wokenOnce;
            wokenOnce = false;
            return again;
        }

        @Override
        public void postpone(Claim claim, Instant next) {
            story.add("postpone " + Duration.between(now, next));
        }

        @Override
        public List<ConversationId> due(Webhook webhook, int most) {
            return List.of();
        }

        @Override
        public long pending(Webhook webhook) {
            return 0;
        }
    }

    private final class StoryReceipts implements Receipts {
        @Override
        public void delivered(Envelope reply) {
            if (logIsDown) {
                throw new IllegalStateException("the log does not answer");
            }
            story.add("delivered " + ((ReplySent) reply.data()).message());
        }

        @Override
        public void failed(Envelope reply, String problem) {
            story.add("failed " + ((ReplySent) reply.data()).message() + " " + problem);
        }
    }

    private static final class QuietWebhookMeter implements WebhookMeter {
        @Override
        public void attempted(Outcome outcome, Duration took) {}

        @Override
        public void delivered(Duration age) {}

        @Override
        public void pending(long outboxes) {}
    }
}
