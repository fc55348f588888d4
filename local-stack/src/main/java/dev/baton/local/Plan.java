package dev.baton.local;

import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.KafkaTopics;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a platform is made of, decided before anything starts.
///
/// @param extra settings that are added to a service's environment, by the service
record Plan(
        Installation installation,
        BatonFolder folder,
        Ports ports,
        Secrets secrets,
        Environment environment,
        List<Service> services,
        Map<Service, Map<String, String>> extra,
        int partitions,
        boolean durable) {

    Plan {
        services = List.copyOf(services);
        extra = Map.copyOf(extra);
    }

    KafkaBroker kafka() {
        return new KafkaBroker(
                installation.libraries(),
                folder.data(KafkaBroker.NAME),
                installation.cache(),
                ports.kafka(),
                KafkaTopics.ofThePlatform(),
                partitions,
                KafkaBroker.HEAP_MEGABYTES);
    }

    RedisServer redis() {
        return new RedisServer(
                folder.data(RedisServer.NAME),
                installation.cache(),
                ports.of(RedisServer.NAME),
                secrets.value(Secrets.REDIS_PASSWORD),
                durable);
    }

    PostgresServer postgres() {
        var passwords = Service.postgresRoles().stream()
                .collect(Collectors.toMap(role -> role, role -> secrets.value(Secrets.postgres(role))));
        return new PostgresServer(
                folder.data(PostgresServer.NAME),
                installation.cache(),
                ports.of(PostgresServer.NAME),
                secrets.value(Secrets.POSTGRES_SUPERUSER),
                passwords,
                durable);
    }

    ServiceProgram program(Service service, String name, int port) {
        var settings = new HashMap<>(environment.of(service));
        if (service == Service.BOT) {
            settings.put(
                    "BATON_UNDERSTANDING_MODELS",
                    installation.cache().resolve("models").toString());
        }
        settings.putAll(extra.getOrDefault(service, Map.of()));
        return new ServiceProgram(
                name,
                port,
                installation.jar(service),
                service.heapMegabytes(),
                service.seldomBusy(),
                settings,
                installation.cache());
    }

    int portOf(Service service) {
        return ports.of(service.processName());
    }
}
