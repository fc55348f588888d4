package dev.baton.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.local.Installation;
import dev.baton.packs.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    @Test
    void thePacksOwnPhrasesAreSaidInAllItsLanguagesButNotThoseThatCallForAPerson() {
        Script script = Script.of(Pack.read(Installation.here().packs().resolve("ecommerce")));
        assertThat(script.lines()).contains("where is my order", "我的快递到哪了");
        assertThat(script.lines()).doesNotContain("talk to a person", "转人工");
    }

    @Test
    void theFirstColumnOfAFileIsSaid(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("script.csv");
        Files.writeString(file, """
                text,intent
                where is it,order-status
                "no, ""this"" one",other

                """);
        assertThat(Script.ofCsv(file).lines()).containsExactly("where is it", "no, \"this\" one");
    }
}
