package dev.baton.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPacksTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void printsWhatAValidPackHolds() {
        int exit = run(TemporaryPack.in(directory).folder().toString());

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("mini", "en zh");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void printsTheFaultsOfAWrongPackAndFails() {
        TemporaryPack pack = TemporaryPack.in(directory).replace("queues.yaml", "priority: 2", "priorty: 2");

        int exit = run(pack.folder().toString());

        assertThat(exit).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("queues.yaml:6: unknown key 'priorty' — did you mean 'priority'?", "1 error");
    }

    @Test
    void saysHowToUseItWhenNothingIsNamed() {
        assertThat(run()).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    private int run(String... arguments) {
        return CheckPacks.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
