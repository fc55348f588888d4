package dev.baton.bench.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// An open-loop load: messages are sent when they are due, however slow the platform is, and times count from when they
/// were due. What the platform does not take is sent again under the same id until it does.
///
/// ```java
/// Ledger ledger = new Ledger();
/// try (Load load = new LoadPlan(gateway, Script.of(pack), ledger).contacts(50).start()) {
///     // … break things …
///     load.stop();
///     load.settle(Duration.ofMinutes(1));
///     assertThat(ledger.account().isClean()).isTrue();
/// }
/// ```
public final class Load implements AutoCloseable {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(20).toNanos();
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(60);

    private final LoadPlan plan;
    private final Random random;
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private final Latencies latencies = new Latencies();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final List<Contact> active = new ArrayList<>();
    private final List<Contact> everybody = new ArrayList<>();
    private final Thread sender = Thread.ofPlatform().name("load").daemon().unstarted(this::send);
    private volatile boolean stopped;
    private volatile long sent;
    private int named;

    Load(LoadPlan plan, Random random) {
        this.plan = plan;
        this.random = random;
        this.http = HttpClient.newBuilder()
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    void start() {
        for (int i = 0; i < plan.contacts; i++) {
            active.add(newContact());
        }
        await(
                CONNECTED_WITHIN,
                () -> active.stream()
                        .allMatch(contact -> !(contact instanceof WebChatContact visitor) || visitor.isConnected()));
        sender.start();
    }

    private Contact newContact() {
        String name = "bench-" + run + "-" + named++;
        Dialogue dialogue = new Dialogue(name, plan.ledger, latencies);
        Contact contact = random.nextDouble() < plan.apiShare
                ? new ApiContact(name, http, plan.gateway, dialogue)
                : new WebChatContact(name, http, plan.gateway, dialogue);
        synchronized (everybody) {
            everybody.add(contact);
        }
        return contact;
    }

    private void send() {
        long began = System.nanoTime();
        while (!stopped) {
            long due = began + plan.arrivals.next();
            for (long left = due - System.nanoTime(); left > 0 && !stopped; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!stopped) {
                int index = random.nextInt(active.size());
                if (active.get(index).dialogue().isWithPerson()) {
                    active.set(index, newContact());
                }
                active.get(index).say(new Utterance("m" + sent, plan.script.line(random), due));
                sent++;
            }
        }
    }

    /// How many messages became due so far.
    public long sent() {
        return sent;
    }

    /// How many messages are on their way: not taken, not shown or not answered yet.
    public int open() {
        synchronized (everybody) {
            return everybody.stream()
                    .mapToInt(contact -> contact.dialogue().open())
                    .sum();
        }
    }

    public Latencies latencies() {
        return latencies;
    }

    /// No further message becomes due; those under way are still sent until they are taken.
    public void stop() {
        stopped = true;
        LockSupport.unpark(sender);
    }

    /// Waits until every message is taken, shown, and answered or left to a person, and nothing more arrives.
    ///
    /// @return whether it came to that; the ledger tells what is missing
    public boolean settle(Duration patience) {
        return await(patience, () -> open() == 0 && isQuiet());
    }

    private boolean isQuiet() {
        synchronized (everybody) {
            return everybody.stream().allMatch(contact -> contact.dialogue().nanosSinceShown() > QUIET.toNanos());
        }
    }

    private static boolean await(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }

    @Override
    public void close() {
        stop();
        synchronized (everybody) {
            everybody.forEach(Contact::close);
        }
        http.shutdownNow();
        threads.shutdownNow();
    }
}
