package dev.baton.local.store;

import java.nio.file.Path;

/// Renders `server.properties` for one broker on a laptop.
final class KafkaConfiguration {
    private KafkaConfiguration() {}

    static String render(KafkaPorts ports, Path data) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s

                # Topics are created with a chosen number of partitions, never by a typing error.
                auto.create.topics.enable=false
                # The log is the truth: it is kept, and so are the positions of its readers.
                log.retention.ms=-1
                log.retention.bytes=-1
                offsets.retention.minutes=5256000
                log.segment.bytes=134217728

                # One broker.
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4

                # After a kill the broker waits for its own former registration to expire: 3 s instead of 9.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500

                # A consumer that joins gets its partitions at once.
                group.initial.rebalance.delay.ms=0

                # Little memory and few threads: the cleaner alone takes 128 MB of heap by default.
                log.cleaner.dedupe.buffer.size=8388608
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                group.coordinator.threads=1
                """.formatted(ports.broker(), ports.controller(), data);
    }
}
