package dev.baton.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DefinitionsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("baton.root"), "docs", "metrics-definitions.md");

    @Test
    void thePageIsWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, DefinitionsPage.markdown());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(DefinitionsPage.markdown());
    }

    @Test
    void namesAreUniqueAndSumsAreToldInTheFormula() {
        assertThat(Catalogue.all()).extracting(Metric::name).doesNotHaveDuplicates();
        assertThat(Catalogue.WORKLOADS).allMatch(Metric::weighted);
    }
}
