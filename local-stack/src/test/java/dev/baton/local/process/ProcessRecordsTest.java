package dev.baton.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordsTest {
    @TempDir
    Path folder;

    ProcessRecords records;

    @BeforeEach
    void open() {
        records = new ProcessRecords(folder.resolve("run"));
    }

    @Test
    void aRecordIsFoundAgainUntilItIsRemoved() {
        var record = ProcessRecord.of("redis", ProcessHandle.current(), 16379, Signal.TERM);
        records.write(record);
        assertThat(records.find("redis")).contains(record);
        assertThat(records.all()).containsExactly(record);
        records.remove("redis");
        assertThat(records.all()).isEmpty();
    }

    @Test
    void theRecordedProcessIsFoundWhileItRuns() {
        var record = ProcessRecord.of("self", ProcessHandle.current(), 0, Signal.TERM);
        assertThat(record.process()).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessThatWasGivenThePidIsNotTakenForIt() {
        var own = ProcessRecord.of("self", ProcessHandle.current(), 0, Signal.TERM);
        var older = new ProcessRecord("self", own.pid(), own.startedAtMillis() - 60_000, 0, Signal.TERM);
        assertThat(older.process()).isEmpty();
    }

    @Test
    void aFileThatIsNoRecordIsPassedOver() throws IOException {
        Files.createDirectories(records.folder());
        Files.writeString(records.folder().resolve("broken.json"), "{\"name\":");
        assertThat(records.all()).isEmpty();
    }
}
