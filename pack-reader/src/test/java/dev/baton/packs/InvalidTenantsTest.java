package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvalidTenantsTest {

    private static final String VALID = """
            tenants:
              - id: demo
                pack: mini
                channels:
                  - id: web
                    kind: webchat
                    origins: ["https://shop.example"]
                  - id: api
                    kind: http
                    webhook: https://shop.example/hook
                    limits: {perContact: 5/1s}
            """;

    @TempDir
    Path directory;

    private TemporaryPack pack;

    @BeforeEach
    void writeValidPack() {
        pack = TemporaryPack.in(directory);
    }

    @Test
    void namesThePackThatWasMeant() {
        hasOnlyError(VALID.replace("pack: mini", "pack: mimi"), 3, "unknown pack 'mimi'", "did you mean 'mini'?");
    }

    @Test
    void reportsATenantIdThatIsNotOne() {
        hasOnlyError(
                VALID.replace("id: demo", "id: Demo_1"),
                2,
                "'id' must be an id, not 'Demo_1'",
                "use 1 to 40 lower-case letters, digits and dashes");
    }

    @Test
    void reportsATenantIdThatIsTooLong() {
        String tooLong = "a".repeat(41);
        hasOnlyError(
                VALID.replace("id: demo", "id: " + tooLong),
                2,
                "'id' must be an id, not '" + tooLong + "'",
                "use 1 to 40 lower-case letters, digits and dashes");
    }

    @Test
    void reportsTwoChannelsWithTheSameId() {
        hasOnlyError(
                VALID.replace("id: api", "id: web"),
                8,
                "the channel 'web' is already defined in " + file() + ":5",
                "give one of the two another id");
    }

    @Test
    void reportsAnUnknownKindOfChannel() {
        hasOnlyError(
                VALID.replace("kind: webchat", "kind: webchart"),
                6,
                "unknown kind of channel 'webchart'",
                "did you mean 'webchat'?");
    }

    @Test
    void reportsAWebhookOfAWebChat() {
        hasOnlyError(
                VALID.replace("origins: [\"https://shop.example\"]", "webhook: https://shop.example/hook"),
                7,
                "a channel of the kind 'webchat' has no 'webhook'",
                "remove the line");
    }

    @Test
    void reportsAnOriginWithAPath() {
        hasOnlyError(
                VALID.replace("\"https://shop.example\"", "\"https://shop.example/\""),
                7,
                "'origins' must be an origin, not 'https://shop.example/'",
                "write scheme and host alone, as in https://shop.example");
    }

    @Test
    void reportsAMalformedRate() {
        hasOnlyError(
                VALID.replace("5/1s", "5 per second"),
                11,
                "'perContact' must be a rate, not '5 per second'",
                "write messages/duration, as in 20/10s");
    }

    @Test
    void reportsATenantWithoutChannels() {
        hasOnlyError(
                "tenants:\n  - {id: demo, pack: mini, channels: []}\n",
                2,
                "'channels' is an empty list",
                "list at least one channel below it");
    }

    @Test
    void reportsNoTenantsAtAll() {
        hasOnlyError("tenants: []\n", 1, "'tenants' is an empty list", "list at least one tenant below it");
    }

    @Test
    void reportsAPackThatIsALinkToElsewhere(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(
                directory.resolve("linked"), TemporaryPack.in(elsewhere).folder());

        hasOnlyError(
                VALID.replace("pack: mini", "pack: linked"),
                3,
                "the pack 'linked' is a link that leaves " + directory,
                "copy the pack itself there");
    }

    @Test
    void reportsTheFaultsOfThePackOnceForAllTenants() {
        pack.replace("queues.yaml", "priority: 2", "priority: high");
        String twoTenants = VALID + VALID.replace("tenants:\n", "").replace("id: demo", "id: other");

        assertThat(pack.errorsOfTenants(twoTenants))
                .containsExactly(new PackError(
                        pack.file("queues.yaml").toString(),
                        6,
                        "'priority' must be a whole number, not 'high'",
                        "write a number from 0 to 9"));
    }

    private void hasOnlyError(String tenants, int line, String what, String mend) {
        assertThat(pack.errorsOfTenants(tenants)).containsExactly(new PackError(file(), line, what, mend));
    }

    private String file() {
        return directory.resolve("tenants.yaml").toString();
    }
}
