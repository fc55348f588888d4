package dev.baton.analytics.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.baton.analytics.measure.TraceFile;
import dev.baton.analytics.sql.RollUps;
import dev.baton.analytics.trace.Marks;
import dev.baton.events.Envelope;
import dev.baton.events.EventJson;
import dev.baton.events.RoutingDecision.EpisodeOpened;
import dev.baton.events.TenantId;
import dev.baton.local.testing.TestStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
                .filter(event -> event.data() instanceof EpisodeOpened)
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
        get("agents" + PERIOD).statusCode(200).body("agents", notNullValue());
        get("episodes" + PERIOD + "&metric=containment&queue=orders").statusCode(200);
        get("breakdown" + PERIOD + "&by=intent").statusCode(200);
        get("series" + PERIOD + "&grain=hour&metric=handle-time&dimension=agent&value=ann")
                .statusCode(200);
    }

    @Test
    void costsAreToldByTheTenantsOwnPrices() {
        get("costs" + PERIOD).statusCode(404).body("fix", containsString("PUT"));
        String prices = """
                {"currency": "CNY", "agentHour": 60, "platformMonth": 900, "modelEpisode": 0, "setUp": 9000,
                 "occupancy": 0.8, "concurrency": 2, "baseline":
                 {"source": "tickets of May", "handleSeconds": 400, "standardError": 8}}""";
        put("supervisor", prices).statusCode(403);
        put("admin", prices.replace("0.8", "80")).statusCode(400).body("detail", containsString("occupancy"));
        put("admin", prices.replace("CNY", "money")).statusCode(400);
        put("admin", "{}").statusCode(400);
        put("admin", prices).statusCode(200);
        get("cost-inputs").body("baseline.source", equalTo("tickets of May"));
        get("costs" + PERIOD)
                .statusCode(200)
                .body("currency", equalTo("CNY"))
                .body("savings.sensitivity.assumption", hasItem("concurrency"));
        put("admin", prices.replaceFirst("(?s), .baseline.:.*", "}")).statusCode(200);
        get("costs" + PERIOD).statusCode(200).body("savings", nullValue());
    }

    private static ValidatableResponse put(String role, String body) {
        return given().auth()
                .oauth2(StoresAndKeys.token("logged", role))
                .contentType("application/json")
                .body(body)
                .put("/v1/logged/reports/cost-inputs")
                .then();
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
                .filter(event -> Marks.of(event).isPresent())
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

    private static ValidatableResponse refused(String path) {
        return get(path).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(StoresAndKeys.token("logged", "supervisor"))
                .get("/v1/logged/reports/" + path)
                .then();
    }
}
