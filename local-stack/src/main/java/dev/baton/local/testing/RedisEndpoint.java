package dev.baton.local.testing;

/// Where a Redis server answers.
public record RedisEndpoint(String host, int port, String password) {
    /// Without the password, as `QUARKUS_REDIS_HOSTS` wants it.
    public String uri() {
        return "redis://" + host + ":" + port;
    }
}
