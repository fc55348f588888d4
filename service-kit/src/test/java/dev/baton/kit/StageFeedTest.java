package dev.baton.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageFeedTest {
    private static final long SECONDS = 10;

    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstBegun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final AtomicLong requested = new AtomicLong();
    private final CountDownLatch checked = new CountDownLatch(2);
    private final StageFeed feed = new StageFeed("test", this::decide, checked::countDown, Duration.ofMillis(5));

    @AfterEach
    void stop() {
        mayGoOn.countDown();
        feed.stop();
    }

    @Test
    void whatArrivesWhileABatchIsDecidedIsTheNextBatch() throws Exception {
        feed.onSubscribe(subscription());
        feed.onNext(message(0, 1, new CompletableFuture<>()));
        assertThat(firstBegun.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> last = new CompletableFuture<>();
        feed.onNext(message(1, 2, new CompletableFuture<>()));
        feed.onNext(message(3, 3, new CompletableFuture<>()));
        feed.onNext(message(6, 4, last));
        mayGoOn.countDown();
        last.get(SECONDS, TimeUnit.SECONDS);
        assertThat(batches).containsExactly(1, 9);
    }

    @Test
    void aStageThatIsFarBehindIsGivenNoMoreUntilItHasCaughtUp() throws Exception {
        feed.onSubscribe(subscription());
        CompletableFuture<Void> last = new CompletableFuture<>();
        for (int fetch = 0; fetch < 4; fetch++) {
            feed.onNext(message(500 * fetch, 500, fetch == 3 ? last : new CompletableFuture<>()));
        }
        assertThat(requested).hasValue(4);
        mayGoOn.countDown();
        last.get(SECONDS, TimeUnit.SECONDS);
        assertThat(requested).hasValue(5);
    }

    @Test
    void aBatchThatFailsIsNotAcknowledgedAndNothingAfterItIsDecided() throws Exception {
        feed.onSubscribe(subscription());
        CompletableFuture<Void> failed = new CompletableFuture<>();
        feed.onNext(message(0, 13, failed));
        mayGoOn.countDown();
        assertThat(failed.handle((done, why) -> why).get(SECONDS, TimeUnit.SECONDS))
                .isInstanceOf(IllegalStateException.class);
        feed.onNext(message(13, 1, new CompletableFuture<>()));
        feed.stop();
        assertThat(batches).containsExactly(13);
    }

    @Test
    void theStoreIsLookedAfterThoughNoRecordsCome() throws Exception {
        feed.onSubscribe(subscription());
        assertThat(checked.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void decide(List<ConsumerRecords<String, byte[]>> fetches) {
        int count = fetches.stream().mapToInt(ConsumerRecords::count).sum();
        batches.add(count);
        firstBegun.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (count == 13) {
            throw new IllegalStateException("a bug");
        }
    }

    private Flow.Subscription subscription() {
        return new Flow.Subscription() {
            @Override
            public void request(long more) {
                requested.addAndGet(more);
            }

            @Override
            public void cancel() {}
        };
    }

    /// @param outcome completed by the acknowledgement, and failed by the refusal
    private static Message<ConsumerRecords<String, byte[]>> message(
            long offset, int count, CompletableFuture<Void> outcome) {
        TopicPartition partition = new TopicPartition("inbound-messages", 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(new ConsumerRecord<>(partition.topic(), 0, offset + i, "key", new byte[0]));
        }
        ConsumerRecords<String, byte[]> fetch = new ConsumerRecords<>(Map.of(partition, records), Map.of());
        return Message.of(fetch, () -> done(outcome, null), why -> done(outcome, why));
    }

    private static CompletionStage<Void> done(CompletableFuture<Void> outcome, Throwable why) {
        if (why == null) {
            outcome.complete(null);
        } else {
            outcome.completeExceptionally(why);
        }
        return CompletableFuture.completedFuture(null);
    }
}
