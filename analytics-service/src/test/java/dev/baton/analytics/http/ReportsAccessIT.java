package dev.baton.analytics.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/// Who may read a report, by tokens whose keys come over HTTP.
@QuarkusTest
@QuarkusTestResource(StoresAndKeys.class)
class ReportsAccessIT {
    @Test
    void supervisorsAndAdministratorsReadTheirTenantsReport() {
        report(StoresAndKeys.token("demo", "supervisor")).statusCode(200).body("episodes", notNullValue());
        report(StoresAndKeys.token("demo", "admin")).statusCode(200);
    }

    @Test
    void anotherTenantsTokenOpensNothing() {
        report(StoresAndKeys.token("other", "admin"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", equalTo("Wrong tenant"));
    }

    @Test
    void otherRolesAreTurnedAway() {
        for (String role : new String[] {"agent", "integrator", "password-change"}) {
            report(StoresAndKeys.token("demo", role)).statusCode(403).body("title", equalTo("Not allowed"));
        }
    }

    @Test
    void noTokenAndAForgedTokenAreTurnedAway() {
        given().get(path()).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        String token = StoresAndKeys.token("demo", "admin");
        report(token.substring(0, token.length() - 8) + "AAAAAAAA")
                .statusCode(401)
                .contentType("application/problem+json")
                .body("fix", notNullValue());
    }

    private static ValidatableResponse report(String token) {
        return given().auth().oauth2(token).get(path()).then();
    }

    private static String path() {
        return "/v1/demo/reports/summary?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
    }
}
