package dev.baton.packaging;

import java.util.Set;

/// The names of the settings that services get through their environment, apart from passwords.
final class Settings {
    static final Set<String> OF_EVERY_SERVICE = Set.of(
            "BATON_SECRETS",
            "BATON_TENANTS",
            "BATON_PACKS",
            "BATON_JWKS_URL",
            "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_REDIS_HOSTS",
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT");

    static final Set<String> OF_POSTGRES = Set.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME");

    private Settings() {}
}
