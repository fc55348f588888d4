package dev.baton.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void theTailIsTheLastLines() throws IOException {
        var log = new LogFile(folder.resolve("a.log"));
        Files.writeString(log.path(), "one\ntwo\nthree\n");
        assertThat(log.tail(2)).isEqualTo("two\nthree");
    }

    @Test
    void aLogThatNeverBeganHasNoTail() {
        assertThat(new LogFile(folder.resolve("none.log")).tail(5)).isEmpty();
    }

    @Test
    void aLogThatHasGrownIsSetAsideAndASmallOneStays() throws IOException {
        var log = new LogFile(folder.resolve("a.log"));
        Files.writeString(log.path(), "small");
        log.prepare();
        assertThat(log.path()).hasContent("small");

        Files.write(log.path(), new byte[(int) LogFile.LARGEST_AT_START + 1]);
        log.prepare();
        assertThat(log.path()).doesNotExist();
        assertThat(folder.resolve("a.log.1")).exists();
    }
}
