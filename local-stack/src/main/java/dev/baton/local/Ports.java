package dev.baton.local;

import dev.baton.local.store.KafkaBroker;
import dev.baton.local.store.KafkaPorts;
import dev.baton.local.store.Loopback;
import dev.baton.local.store.PostgresServer;
import dev.baton.local.store.RedisServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Which process listens on which port of 127.0.0.1.
public final class Ports {
    /// The broker's second listener, for its own controller.
    public static final String KAFKA_CONTROLLER = "kafka-controller";

    /// Below the ports that Linux and macOS give to outgoing connections. A port from their range could be lent to
    /// a client while its server is down, and the server would not come back.
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;
    private static final Map<String, Integer> STANDARD = standardPorts();

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = byName;
    }

    /// The documented ports: 8080 to 8084, 19092, 19093, 16379 and 15432.
    public static Ports standard() {
        return new Ports(STANDARD);
    }

    /// `first` and the ports that follow it, in the order of [#names].
    public static Ports startingAt(int first) {
        var names = List.copyOf(STANDARD.keySet());
        var ports = new LinkedHashMap<String, Integer>();
        IntStream.range(0, names.size()).forEach(index -> ports.put(names.get(index), checked(first + index)));
        return new Ports(ports);
    }

    /// Ports that are free now and that no outgoing connection can take later.
    public static Ports free() {
        var count = STANDARD.size();
        while (true) {
            var first = ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE - count);
            if (IntStream.range(first, first + count).allMatch(Loopback::isFree)) {
                return startingAt(first);
            }
        }
    }

    /// One more port of the kind that [#free] gives.
    public static int oneFree() {
        return free().of(Service.GATEWAY.processName());
    }

    public Ports movedBy(int offset) {
        return map(port -> port + offset);
    }

    public Ports with(String name, int port) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("There is no process " + name);
        }
        var ports = new LinkedHashMap<>(byName);
        ports.put(name, checked(port));
        return new Ports(ports);
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public int of(String name) {
        var port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("There is no process " + name);
        }
        return port;
    }

    public KafkaPorts kafka() {
        return new KafkaPorts(of(KafkaBroker.NAME), of(KAFKA_CONTROLLER));
    }

    /// The environment variable that moves one port, such as `BATON_PORT_GATEWAY`.
    public static String variable(String name) {
        return "BATON_PORT_" + name.replace("-service", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private Ports map(IntUnaryOperator move) {
        var ports = new LinkedHashMap<String, Integer>();
        byName.forEach((name, port) -> ports.put(name, checked(move.applyAsInt(port))));
        return new Ports(ports);
    }

    private static int checked(int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(port + " is no port; choose one between 1 and 65535");
        }
        return port;
    }

    private static Map<String, Integer> standardPorts() {
        var ports = new LinkedHashMap<String, Integer>();
        for (var service : Service.values()) {
            ports.put(service.processName(), service.standardPort());
        }
        ports.put(KafkaBroker.NAME, 19_092);
        ports.put(KAFKA_CONTROLLER, 19_093);
        ports.put(RedisServer.NAME, 16_379);
        ports.put(PostgresServer.NAME, 15_432);
        return ports;
    }
}
