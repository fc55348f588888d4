package dev.baton.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.local.store.Loopback;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theStandardPortsAreTheDocumentedOnes() {
        var ports = Ports.standard();
        assertThat(ports.of("gateway-service")).isEqualTo(8080);
        assertThat(ports.of("analytics-service")).isEqualTo(8084);
        assertThat(ports.kafka().broker()).isEqualTo(19092);
        assertThat(ports.kafka().controller()).isEqualTo(19093);
        assertThat(ports.of("redis")).isEqualTo(16379);
        assertThat(ports.of("postgres")).isEqualTo(15432);
    }

    @Test
    void allPortsFollowAFirstOne() {
        var ports = Ports.startingAt(30_000);
        assertThat(ports.names().stream().map(ports::of).toList())
                .containsExactly(30000, 30001, 30002, 30003, 30004, 30005, 30006, 30007, 30008);
    }

    @Test
    void oneOrAllCanBeMoved() {
        assertThat(Ports.standard().movedBy(100).of("redis")).isEqualTo(16479);
        assertThat(Ports.standard().with("redis", 7000).of("redis")).isEqualTo(7000);
    }

    @Test
    void freePortsAreDistinctAndFreeAndBelowTheRangeOfOutgoingConnections() {
        var ports = Ports.free();
        var numbers = ports.names().stream().map(ports::of).collect(Collectors.toSet());
        assertThat(numbers).hasSize(9).allMatch(Loopback::isFree).allMatch(port -> port < 32_768);
    }

    @Test
    void aPortOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Ports.startingAt(65_530)).hasMessageContaining("65536 is no port");
    }

    @Test
    void eachPortHasItsVariable() {
        assertThat(Ports.variable("gateway-service")).isEqualTo("BATON_PORT_GATEWAY");
        assertThat(Ports.variable("kafka-controller")).isEqualTo("BATON_PORT_KAFKA_CONTROLLER");
    }
}
