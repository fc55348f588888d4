package dev.baton.agent.replies.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.baton.agent.accounts.http.RealStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Canned replies on a real PostgreSQL.
@QuarkusTest
@QuarkusTestResource(RealStores.class)
class CannedRepliesIT {

    @Test
    void aReplyIsKeptChangedAndRemovedAndIsNoOtherTenants() {
        put("refund-days", Map.of("en", "Three days.", "zh", "三天。"), 0)
                .statusCode(200)
                .body("version", equalTo(1));
        put("refund-days", Map.of("en", "Five days."), 0).statusCode(409).body("fix", containsString("read it again"));
        put("refund-days", Map.of("en", "Five days."), 1).statusCode(200).body("version", equalTo(2));
        all("demo")
                .body("replies.shortcut", contains("refund-days"))
                .body("replies[0].texts", equalTo(Map.of("en", "Five days.")));
        all("other").body("replies", empty());
        remove("refund-days").statusCode(204);
        remove("refund-days").statusCode(404);
        all("demo").body("replies", empty());
    }

    @Test
    void whatBreaksARuleChangesNothing() {
        put("Refund", Map.of("en", "x"), 0).statusCode(422).body("detail", containsString("kebab-case"));
        put("refund", Map.of("fr", "x"), 0).statusCode(422).body("fix", containsString("en, zh"));
        put("refund", Map.of("en", "{"), 0).statusCode(422).body("detail", containsString("brace"));
        with("demo")
                .body(Map.of("texts", Map.of("en", "x"), "version", 0, "more", 1))
                .put("/v1/demo/replies/refund")
                .then()
                .statusCode(422)
                .body("detail", containsString("more"));
        all("demo").body("replies", empty());
    }

    private static ValidatableResponse put(String shortcut, Map<String, String> texts, long version) {
        return with("demo")
                .body(Map.of("texts", texts, "version", version))
                .put("/v1/demo/replies/" + shortcut)
                .then();
    }

    private static ValidatableResponse remove(String shortcut) {
        return with("demo").delete("/v1/demo/replies/" + shortcut).then();
    }

    private static ValidatableResponse all(String tenant) {
        return with(tenant).get("/v1/" + tenant + "/replies").then().statusCode(200);
    }

    private static RequestSpecification with(String tenant) {
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("login", "admin", "password", RealStores.ADMIN_PASSWORD))
                .post("/v1/" + tenant + "/login")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        return given().contentType(ContentType.JSON).auth().oauth2(token);
    }
}
