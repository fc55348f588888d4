package dev.baton.local;

import dev.baton.local.process.ManagedProcess;
import dev.baton.local.process.Program;
import dev.baton.local.process.StartFailure;
import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The whole platform on this machine: Kafka, Redis, PostgreSQL and the services, each its own process.
///
/// ```java
/// try (var platform = LocalPlatform.builder().folder(folder).freePorts().build()) {
///     platform.start();
///     platform.process("bot-service").kill();
///     platform.process("bot-service").start();
/// }
/// ```
///
/// Nothing outlives this JVM when it ends in order or by a signal: a shutdown hook stops what still runs. After a
/// SIGKILL of this JVM the records in [BatonFolder#run] tell what is left.
public final class LocalPlatform implements AutoCloseable {
    private final Plan plan;
    private final KafkaBroker broker;
    private final Progress progress;
    private final Map<String, ManagedProcess> processes = Collections.synchronizedMap(new LinkedHashMap<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;
    private volatile CompletableFuture<?> startup = CompletableFuture.completedFuture(null);
    private @Nullable Thread shutdownHook;

    LocalPlatform(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.broker = plan.kafka();
        add(broker);
        add(plan.redis());
        add(plan.postgres());
        plan.services().forEach(service -> add(plan.program(service, service.processName(), plan.portOf(service))));
    }

    public static LocalPlatformBuilder builder() {
        return new LocalPlatformBuilder(Installation.here());
    }

    /// Starts everything and waits until all of it is ready. The services start as soon as the stores they use are
    /// there.
    ///
    /// @throws StartFailure if a process does not come up; what runs by then is stopped
    public void start() {
        stopping = false;
        stopAtShutdown();
        var kafka = startSoon(KafkaBroker.NAME, List.of());
        var others = List.of(startSoon(RedisServer.NAME, List.of()), startSoon(PostgresServer.NAME, List.of()));
        var stores = new ArrayList<>(others);
        if (!broker.hasTopics()) {
            // A consumer that subscribes to a topic before it exists would find it only minutes later.
            stores.add(kafka);
        }
        var all = plan.services().stream()
                .map(service -> startSoon(service.processName(), stores))
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(others);
        all.add(kafka);
        startup = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        try {
            startup.join();
        } catch (CompletionException e) {
            stop();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    /// Stops everything in order: the services, then Kafka, then Redis and PostgreSQL. Does nothing the second time.
    public void stop() {
        if (processes().stream().noneMatch(ManagedProcess::isAlive) && startup.isDone()) {
            return;
        }
        stopping = true;
        stopWhatRuns();
        // A start under way may have launched one more since; the rest of it fails now that its stores are gone.
        startup.handle((done, failure) -> true).join();
        stopWhatRuns();
        progress.allStopped();
    }

    private void stopWhatRuns() {
        var stores = List.of(KafkaBroker.NAME, RedisServer.NAME, PostgresServer.NAME);
        stopAll(processes().stream()
                .filter(process -> !stores.contains(process.name()))
                .toList());
        stopAll(List.of(process(KafkaBroker.NAME)));
        stopAll(List.of(process(RedisServer.NAME), process(PostgresServer.NAME)));
    }

    @Override
    public void close() {
        stop();
        threads.close();
        if (shutdownHook != null && Thread.currentThread() != shutdownHook) {
            try {
                Runtime.getRuntime().removeShutdownHook(shutdownHook);
            } catch (IllegalStateException e) {
                // The JVM is ending and the hook runs; it finds nothing left to stop.
            }
        }
    }

    /// A process by name: `kafka`, `redis`, `postgres`, a service such as `bot-service`, or a replica.
    public ManagedProcess process(String name) {
        var process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("There is no process " + name + ", but " + processes.keySet());
        }
        return process;
    }

    public Collection<ManagedProcess> processes() {
        synchronized (processes) {
            return List.copyOf(processes.values());
        }
    }

    /// One more process of a service, on a free port, named `bot-service-2` and so on. It is not started yet.
    public ManagedProcess addReplica(Service service) {
        var number = processes().stream()
                        .filter(process -> process.name().startsWith(service.processName()))
                        .count()
                + 1;
        return add(plan.program(service, service.processName() + "-" + number, Ports.oneFree()));
    }

    /// Where a service or a replica answers, such as `http://127.0.0.1:8080`.
    public URI url(String process) {
        return URI.create("http://127.0.0.1:" + process(process).port());
    }

    public String secret(String name) {
        return plan.secrets().value(name);
    }

    public Secrets secrets() {
        return plan.secrets();
    }

    public String kafkaBootstrap() {
        return broker.bootstrapServers();
    }

    public String redisUri() {
        return plan.redis().uri();
    }

    /// The database `baton`; log in as a service's role with its secret, or as `postgres`.
    public String jdbcUrl() {
        return plan.postgres().jdbcUrl();
    }

    private ManagedProcess add(Program program) {
        var process = new ManagedProcess(
                program, plan.folder().log(program.name()), plan.folder().records());
        processes.put(process.name(), process);
        return process;
    }

    private CompletableFuture<Void> startSoon(String name, List<CompletableFuture<Void>> after) {
        var process = process(name);
        return CompletableFuture.allOf(after.toArray(CompletableFuture[]::new))
                .thenRunAsync(() -> start(process), threads);
    }

    private void start(ManagedProcess process) {
        if (stopping) {
            throw new StartFailure(process.name(), process.name() + " is not started any more", "");
        }
        progress.starting(process);
        Duration took = process.start();
        progress.ready(process, took);
    }

    private void stopAll(List<ManagedProcess> group) {
        var stops = group.stream()
                .filter(ManagedProcess::isAlive)
                .map(process -> Thread.ofVirtual().start(() -> {
                    process.stop();
                    progress.stopped(process);
                }))
                .toList();
        for (var stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void stopAtShutdown() {
        if (shutdownHook == null) {
            shutdownHook = new Thread(this::stop, "stop-platform");
            Runtime.getRuntime().addShutdownHook(shutdownHook);
        }
    }
}
