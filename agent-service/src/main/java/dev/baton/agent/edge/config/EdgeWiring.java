package dev.baton.agent.edge.config;

import dev.baton.agent.edge.Asking;
import dev.baton.agent.edge.Attendance;
import dev.baton.agent.edge.Awaited;
import dev.baton.agent.edge.Floor;
import dev.baton.agent.edge.Leases;
import dev.baton.agent.edge.Pools;
import dev.baton.agent.edge.Remembered;
import dev.baton.kit.kafka.KafkaEmitter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the edge's objects.
class EdgeWiring {
    @Produces
    @Singleton
    Floor floor(Pools pools) {
        return new Floor(pools);
    }

    @Produces
    @Singleton
    Awaited awaited() {
        return new Awaited();
    }

    @Produces
    @Singleton
    Asking asking(Awaited awaited, Remembered remembered, KafkaEmitter emitter, EdgeConfig config) {
        return new Asking(awaited, remembered, emitter::emit, config.answerTime());
    }

    @Produces
    @Singleton
    Attendance attendance(Leases leases, Pools pools, KafkaEmitter emitter, EdgeConfig config) {
        return new Attendance(leases, pools, emitter::emit, config.grace());
    }
}
