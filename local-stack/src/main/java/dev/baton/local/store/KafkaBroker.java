package dev.baton.local.store;

import dev.baton.local.process.JavaCommand;
import dev.baton.local.process.Launch;
import dev.baton.local.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.Uuid;

/// One Apache Kafka broker that is its own controller (KRaft).
///
/// @param libraries the folder of jars it runs from
/// @param folder    where its log and its configuration lie
/// @param cache     where its class archive lies
public record KafkaBroker(
        Path libraries,
        Path folder,
        Path cache,
        KafkaPorts ports,
        List<String> topics,
        int partitions,
        int heapMegabytes)
        implements Program {
    public static final String NAME = "kafka";
    public static final int HEAP_MEGABYTES = 256;

    public KafkaBroker {
        topics = List.copyOf(topics);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return ports.broker();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    /// Whether the topics were created by an earlier run, so that nobody has to wait for this one to create them.
    public boolean hasTopics() {
        return topics.stream().allMatch(topic -> Files.isDirectory(data().resolve(topic + "-" + (partitions - 1))));
    }

    @Override
    public Launch prepare() throws IOException {
        Files.createDirectories(data());
        Files.writeString(configuration(), KafkaConfiguration.render(ports, data()));
        copyLogConfiguration();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        return new Launch(java(heapMegabytes)
                .withClassArchive(cache, NAME)
                .main(libraries.resolve("*"), "kafka.Kafka", configuration().toString()));
    }

    @Override
    public boolean ready() {
        return Loopback.accepts(ports.broker());
    }

    @Override
    public void settle() {
        KafkaTopics.create(bootstrapServers(), topics, partitions);
    }

    /// The first stop also writes the class archive.
    @Override
    public Duration stopWithin() {
        return Duration.ofSeconds(20);
    }

    private void format() throws IOException {
        var command = java(64).with("-XX:TieredStopAtLevel=1")
                .main(
                        libraries.resolve("*"),
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        configuration().toString());
        Tool.run(command, folder.resolve("format.log"));
    }

    private JavaCommand java(int megabytes) {
        return JavaCommand.withHeap(megabytes)
                .with("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"));
    }

    private void copyLogConfiguration() {
        try (var template = KafkaBroker.class.getResourceAsStream("/dev/baton/local/kafka-log4j2.properties")) {
            if (template == null) {
                throw new IllegalStateException("kafka-log4j2.properties is not on the class path");
            }
            Files.write(folder.resolve("log4j2.properties"), template.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configuration() {
        return folder.resolve("server.properties");
    }

    private Path data() {
        return folder.resolve("log");
    }
}
