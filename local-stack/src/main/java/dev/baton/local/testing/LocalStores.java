package dev.baton.local.testing;

import dev.baton.local.BatonFolder;
import dev.baton.local.Installation;
import dev.baton.local.LocalPlatformBuilder;
import dev.baton.local.Ports;
import dev.baton.local.Service;
import dev.baton.local.process.ManagedProcess;
import dev.baton.local.process.Program;
import dev.baton.local.store.Drafts;
import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.KafkaTopics;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stores that are processes of this machine, in a folder that goes with this JVM. They do not wait for the disk.
final class LocalStores implements TestStores {
    private static final String PASSWORD = "for-tests-only";

    private final Installation installation;
    private final BatonFolder folder;
    private final Ports ports = Ports.free();
    private final List<ManagedProcess> processes = new CopyOnWriteArrayList<>();
    private @Nullable KafkaEndpoint kafka;
    private @Nullable RedisEndpoint redis;
    private @Nullable PostgresEndpoint postgres;

    LocalStores(Installation installation) {
        this.installation = installation;
        folder = temporaryFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end-test-stores"));
    }

    @Override
    public synchronized KafkaEndpoint kafka() {
        if (kafka == null) {
            var broker = new KafkaBroker(
                    installation.libraries(),
                    folder.data(KafkaBroker.NAME),
                    installation.cache(),
                    ports.kafka(),
                    KafkaTopics.ofThePlatform(),
                    LocalPlatformBuilder.PARTITIONS,
                    KafkaBroker.HEAP_MEGABYTES);
            start(broker);
            kafka = new KafkaEndpoint(broker.bootstrapServers());
        }
        return kafka;
    }

    @Override
    public synchronized RedisEndpoint redis() {
        if (redis == null) {
            var port = ports.of(RedisServer.NAME);
            start(new RedisServer(folder.data(RedisServer.NAME), installation.cache(), port, PASSWORD, false));
            redis = new RedisEndpoint("127.0.0.1", port, PASSWORD);
        }
        return redis;
    }

    @Override
    public synchronized PostgresEndpoint postgres() {
        if (postgres == null) {
            var port = ports.of(PostgresServer.NAME);
            var passwords =
                    Service.postgresRoles().stream().collect(Collectors.toMap(Function.identity(), role -> PASSWORD));
            start(new PostgresServer(
                    folder.data(PostgresServer.NAME), installation.cache(), port, PASSWORD, passwords, false));
            postgres = new PostgresEndpoint("127.0.0.1", port, PASSWORD);
        }
        return postgres;
    }

    private void start(Program program) {
        var process = new ManagedProcess(program, folder.log(program.name()), folder.records());
        processes.add(process);
        process.start();
    }

    /// Killed, not stopped: nobody reads what they would still write.
    private void end() {
        processes.forEach(ManagedProcess::kill);
        try {
            Drafts.delete(folder.path());
        } catch (IOException e) {
            // What cannot be deleted stays in the system's temporary folder.
        }
    }

    private static BatonFolder temporaryFolder() {
        try {
            return new BatonFolder(Files.createTempDirectory("baton-test-stores"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
