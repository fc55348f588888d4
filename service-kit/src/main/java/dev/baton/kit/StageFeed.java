package dev.baton.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries a channel's records into a stage, on a thread of the stage's own.
///
/// Whatever arrived while a batch was decided is the next batch. So a stage that falls behind catches up with few large
/// batches, each of which costs as many round trips as one record does, and the channel is not paused for it. Every few
/// seconds the stage looks after its store, whether records come or not.
final class StageFeed implements Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> {
    private static final Logger LOG = Logger.getLogger(StageFeed.class);
    /// Above this the channel is left waiting; one fetch more may be under way.
    private static final int MOST_HELD = 2_000;

    private static final int MOST_AT_ONCE = 500;
    private static final Duration ENDS_WITHIN = Duration.ofMillis(1_500);
    private static final Duration CHECKS_EVERY = Duration.ofSeconds(2);

    private final Consumer<List<ConsumerRecords<String, byte[]>>> stage;
    private final Runnable check;
    private final Duration checksEvery;
    private final LinkedBlockingQueue<Message<ConsumerRecords<String, byte[]>>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private Flow.@Nullable Subscription subscription;
    private int held;
    private int owed;
    private volatile boolean stopping;
    private volatile boolean deciding;
    private long checked = System.nanoTime();

    /// @param stage decides several fetches as one batch
    /// @param check looks after the store
    StageFeed(String name, Consumer<List<ConsumerRecords<String, byte[]>>> stage, Runnable check) {
        this(name, stage, check, CHECKS_EVERY);
    }

    StageFeed(
            String name, Consumer<List<ConsumerRecords<String, byte[]>>> stage, Runnable check, Duration checksEvery) {
        this.stage = stage;
        this.check = check;
        this.checksEvery = checksEvery;
        this.thread = Thread.ofPlatform().name("stage-" + name).daemon().unstarted(this::decide);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        thread.start();
        given.request(1);
    }

    @Override
    public void onNext(Message<ConsumerRecords<String, byte[]>> records) {
        waiting.add(records);
        hold(records.getPayload().count());
    }

    @Override
    public void onError(Throwable failure) {
        LOG.errorf("%s gets no more records: %s", thread.getName(), failure.getMessage());
    }

    @Override
    public void onComplete() {
        LOG.debugf("%s gets no more records", thread.getName());
    }

    /// Lets the batch in hand be decided, and no other.
    void stop() {
        stopping = true;
        try {
            if (!deciding || !thread.join(ENDS_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException inAHurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void decide() {
        List<Message<ConsumerRecords<String, byte[]>>> batch = new ArrayList<>();
        try {
            while (!stopping) {
                int count = take(batch);
                if (count > 0) {
                    deciding = true;
                    stage.accept(batch.stream().map(Message::getPayload).toList());
                    deciding = false;
                    release(count);
                }
                batch.forEach(Message::ack);
                batch.clear();
                checkInTime();
            }
        } catch (InterruptedException end) {
            LOG.debugf("%s ends", thread.getName());
        } catch (RuntimeException failure) {
            if (!stopping) {
                batch.forEach(each -> each.nack(failure));
            }
        }
    }

    private void checkInTime() {
        if (System.nanoTime() - checked < checksEvery.toNanos() || stopping) {
            return;
        }
        try {
            check.run();
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.warnf("%s could not look after its store: %s", thread.getName(), failure.getMessage());
            }
        }
        checked = System.nanoTime();
    }

    /// Takes what is there, at least one message unless it is time to check first.
    private int take(List<Message<ConsumerRecords<String, byte[]>>> batch) throws InterruptedException {
        Message<ConsumerRecords<String, byte[]>> next = waiting.poll(checksEvery.toMillis(), TimeUnit.MILLISECONDS);
        int count = 0;
        while (next != null) {
            batch.add(next);
            count += next.getPayload().count();
            next = count < MOST_AT_ONCE ? waiting.poll() : null;
        }
        return count;
    }

    private void hold(int records) {
        boolean more;
        synchronized (this) {
            held += records;
            more = held < MOST_HELD;
            owed += more ? 0 : 1;
        }
        request(more ? 1 : 0);
    }

    private void release(int records) {
        int more;
        synchronized (this) {
            held -= records;
            more = held < MOST_HELD ? owed : 0;
            owed -= more;
        }
        request(more);
    }

    private void request(int more) {
        Flow.Subscription current = subscription;
        if (more > 0 && current != null) {
            current.request(more);
        }
    }
}
