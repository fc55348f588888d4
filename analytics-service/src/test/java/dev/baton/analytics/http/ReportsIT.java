package dev.baton.analytics.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.baton.analytics.measure.TraceFile;
import dev.baton.analytics.sql.RollUps;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.TenantId;
import dev.baton.local.testing.TestStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// From the log to the report, and once more from the log after everything was emptied.
@QuarkusTest
@QuarkusTestResource(StoresAndKeys.class)
class ReportsIT {
    private static final String PERIOD = "?from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z";

    @Inject
    RollUps rollUps;

    @Inject
    DataSource database;

    @BeforeAll
    static void writeTheLog() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestStores.shared().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (TraceFile trace : TraceFile.all(new TenantId("logged"))) {
                for (Envelope event : trace.events()) {
                    producer.send(new ProducerRecord<>(
                            event.data().topic().topicName(), event.key(), EventJson.write(event)));
                }
            }
        }
    }

    @Test
    void aRebuildArrivesAtTheSameNumbers() throws SQLException {
        long episodes = TraceFile.all().stream()
                .flatMap(trace -> trace.events().stream())
                .filter(event -> event.data() instanceof dev.baton.events.RoutingDecision.EpisodeOpened)
                .count();
        String before = summaryOnceThereAre(episodes);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT rebuild()");
        }
        assertThat(summary()).isNotEqualTo(before);
        assertThat(summaryOnceThereAre(episodes)).isEqualTo(before);
    }

    @Test
    void whatIsWrongWithAQuestionIsTold() {
        refused("series" + PERIOD + "&grain=week&metric=reopen").body("fix", containsString("minute, hour, day"));
        refused("series" + PERIOD + "&grain=day&metric=no-such").body("title", equalTo("Wrong metric"));
        refused("breakdown" + PERIOD + "&by=tenant").body("fix", containsString("channel"));
        refused("summary" + PERIOD + "&dimension=queue").body("title", equalTo("Wrong filter"));
        refused("summary?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z").body("title", equalTo("Wrong period"));
        refused("episodes" + PERIOD + "&metric=occupancy").body("title", equalTo("Wrong metric"));
        refused("episodes" + PERIOD + "&after=yesterday").body("title", equalTo("Wrong period"));
    }

    @Test
    void everyMetricComesWithItsDefinition() {
        get("definitions").statusCode(200).body("name", hasItem("containment"));
        get("agents" + PERIOD).statusCode(200).body("agents", org.hamcrest.Matchers.notNullValue());
        get("episodes" + PERIOD + "&metric=containment&queue=orders").statusCode(200);
        get("breakdown" + PERIOD + "&by=intent").statusCode(200);
        get("series" + PERIOD + "&grain=hour&metric=handle-time&dimension=agent&value=ann")
                .statusCode(200);
    }

    private String summaryOnceThereAre(long episodes) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    rollUps.bringUpToDate();
                    get("summary" + PERIOD).body("episodes", equalTo((int) episodes));
                    assertThat(unread()).isZero();
                });
        rollUps.bringUpToDate();
        return summary();
    }

    /// How many of the traces' events the facts do not know yet.
    private long unread() throws SQLException {
        long sent = TraceFile.all().stream()
                .flatMap(trace -> trace.events().stream())
                .filter(event -> dev.baton.analytics.trace.Marks.of(event).isPresent())
                .count();
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT coalesce(sum(array_length(string_to_array(marks, E'\\n'), 1)), 0)"
                                + " FROM trace WHERE tenant = 'logged'")) {
            rows.next();
            return sent - rows.getLong(1);
        }
    }

    private static String summary() {
        return get("summary" + PERIOD).extract().asString();
    }

    private static io.restassured.response.ValidatableResponse refused(String path) {
        return get(path).statusCode(400).contentType("application/problem+json");
    }

    private static io.restassured.response.ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(StoresAndKeys.token("logged", "supervisor"))
                .get("/v1/logged/reports/" + path)
                .then();
    }
}
