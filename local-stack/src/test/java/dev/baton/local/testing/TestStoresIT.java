package dev.baton.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestStoresIT {
    private final TestStores stores = TestStores.shared();

    @Test
    void aTestCanWriteToTopicsOfItsOwn() throws Exception {
        var kafka = stores.kafka();
        kafka.createTopics(2, "own");
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>("own", 1, "key", "value"))
                            .get(20, TimeUnit.SECONDS)
                            .offset())
                    .isZero();
        }
    }

    @Test
    void aTestCanUseAServicesSchema() throws Exception {
        var postgres = stores.postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "analytics", postgres.password())) {
            assertThat(connection.getSchema()).isEqualTo("analytics");
        }
    }

    @Test
    void storesAreStartedOnceForAllTests() {
        assertThat(stores.redis()).isSameAs(TestStores.shared().redis());
        assertThat(stores.redis().uri()).startsWith("redis://");
    }
}
