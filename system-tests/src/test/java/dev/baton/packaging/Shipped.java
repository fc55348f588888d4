package dev.baton.packaging;

/// The services as they are documented: their ports, and who has facts in PostgreSQL.
enum Shipped {
    GATEWAY("gateway-service", 8080, false),
    BOT("bot-service", 8081, false),
    ROUTING("routing-service", 8082, false),
    AGENT("agent-service", 8083, true),
    ANALYTICS("analytics-service", 8084, true);

    private final String service;
    private final int port;
    private final boolean usesPostgres;

    Shipped(String service, int port, boolean usesPostgres) {
        this.service = service;
        this.port = port;
        this.usesPostgres = usesPostgres;
    }

    String service() {
        return service;
    }

    int port() {
        return port;
    }

    boolean usesPostgres() {
        return usesPostgres;
    }

    String image() {
        return "baton/" + service + ":0.1.0";
    }

    String role() {
        return service.replace("-service", "");
    }
}
