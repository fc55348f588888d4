package dev.baton.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The five services of the platform.
public enum Service {
    GATEWAY("gateway", 8080, 144, false),
    BOT("bot", 8081, 208, false),
    ROUTING("routing", 8082, 144, false),
    AGENT("agent", 8083, 128, true),
    ANALYTICS("analytics", 8084, 128, true);

    private final String shortName;
    private final int standardPort;
    private final int heapMegabytes;
    private final boolean usesPostgres;

    Service(String shortName, int standardPort, int heapMegabytes, boolean usesPostgres) {
        this.shortName = shortName;
        this.standardPort = standardPort;
        this.heapMegabytes = heapMegabytes;
        this.usesPostgres = usesPostgres;
    }

    /// The name of its module and of its process, such as `bot-service`.
    public String processName() {
        return shortName + "-service";
    }

    public int standardPort() {
        return standardPort;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    /// The role and the schema in PostgreSQL, for those that have one.
    public Optional<String> postgresRole() {
        return usesPostgres ? Optional.of(shortName) : Optional.empty();
    }

    /// Those that no contact waits for: what they do follows the conversation.
    boolean seldomBusy() {
        return this == AGENT || this == ANALYTICS;
    }

    public static List<String> postgresRoles() {
        return Arrays.stream(values())
                .flatMap(service -> service.postgresRole().stream())
                .toList();
    }

    public static Optional<Service> named(String processName) {
        return Arrays.stream(values())
                .filter(service -> service.processName().equals(processName))
                .findFirst();
    }
}
