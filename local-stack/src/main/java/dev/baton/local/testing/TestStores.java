package dev.baton.local.testing;

/// Real stores for a test, started when first asked for, shared by all tests of this JVM and gone with it.
///
/// ```java
/// var kafka = TestStores.shared().kafka();
/// var producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), …);
/// ```
///
/// They are processes of this machine, or containers where a Docker engine has the images of `docker-compose.yml`;
/// `BATON_TEST_CONTAINERS=true` or `false` overrides the choice. Nothing is emptied between tests, so a test uses
/// topics, keys and rows of names of its own.
public interface TestStores {
    /// A broker on which the platform's topics exist.
    KafkaEndpoint kafka();

    RedisEndpoint redis();

    /// A server with the database `baton` and the services' roles and schemas.
    PostgresEndpoint postgres();

    static TestStores shared() {
        return SharedStores.INSTANCE;
    }
}
