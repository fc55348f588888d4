package dev.baton.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreChoiceTest {
    private static final Optional<ComposeImages> IMAGES =
            Optional.of(new ComposeImages("apache/kafka:4", "redis:7", "postgres:18"));

    @Test
    void containersAreUsedWhereAnEngineHasTheImages() {
        assertThat(StoreChoice.of(null, IMAGES, images -> true)).isEqualTo(StoreChoice.CONTAINERS);
        assertThat(StoreChoice.of(null, IMAGES, images -> false)).isEqualTo(StoreChoice.LOCAL);
        assertThat(StoreChoice.of(null, Optional.empty(), images -> true)).isEqualTo(StoreChoice.LOCAL);
    }

    @Test
    void aWishDecides() {
        assertThat(StoreChoice.of("true", IMAGES, images -> false)).isEqualTo(StoreChoice.CONTAINERS);
        assertThat(StoreChoice.of("false", IMAGES, images -> true)).isEqualTo(StoreChoice.LOCAL);
        assertThatThrownBy(() -> StoreChoice.of("true", Optional.empty(), images -> true))
                .hasMessageContaining("docker-compose.yml");
    }

    @Test
    void imagesAreReadFromTheComposeFile(@TempDir Path folder) throws IOException {
        var file = folder.resolve("docker-compose.yml");
        assertThat(ComposeImages.of(file)).isEmpty();
        Files.writeString(file, """
                services:
                  kafka: {image: "apache/kafka:4"}
                  redis:
                    image: redis:7
                  postgres: {image: "postgres:18"}
                """);
        assertThat(ComposeImages.of(file)).isEqualTo(IMAGES);
        Files.writeString(file, "services: {kafka: {image: a}}");
        assertThat(ComposeImages.of(file)).isEmpty();
    }
}
