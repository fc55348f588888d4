package dev.baton.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives real processes of the shell.
class ManagedProcessTest {
    @TempDir
    Path folder;

    ProcessRecords records;
    ManagedProcess process;

    @BeforeEach
    void make() {
        records = new ProcessRecords(folder.resolve("run"));
        process = managed("echo ready; exec sleep 600");
    }

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void aStartedProcessIsRecordedAndAStoppedOneIsNot() {
        process.start();
        assertThat(process.isAlive()).isTrue();
        assertThat(records.find("shell").orElseThrow().pid())
                .isEqualTo(process.pid().orElseThrow());
        process.stop();
        assertThat(process.isAlive()).isFalse();
        assertThat(records.all()).isEmpty();
    }

    @Test
    void aKilledProcessCanBeStartedAgain() {
        process.start();
        process.kill();
        assertThat(process.isAlive()).isFalse();
        process.start();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatDiesByItselfIsStillWanted() throws Exception {
        process.start();
        var exit = process.exit();
        Signal.KILL.send(ProcessHandle.of(process.pid().orElseThrow()).orElseThrow());
        assertThat(exit.get(10, TimeUnit.SECONDS)).isEqualTo(137);
        assertThat(process.isWanted()).isTrue();
        process.stop();
        assertThat(process.isWanted()).isFalse();
    }

    @Test
    void aPausedProcessCanStillBeStoppedInOrder() {
        process.start();
        process.pause();
        process.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessThatIgnoresTheRequestIsKilled() {
        process = managed("trap '' TERM; echo ready; while :; do sleep 1; done");
        process.start();
        process.stop();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void whyAStartFailedIsInTheMessageAndTheTail() {
        process = managed("echo no such disk; exit 3");
        assertThatThrownBy(process::start)
                .isInstanceOfSatisfying(
                        StartFailure.class,
                        failure -> assertThat(failure.logTail()).contains("no such disk"))
                .hasMessage("shell ended with exit code 3 before it was ready");
        assertThat(records.all()).isEmpty();
    }

    private ManagedProcess managed(String script) {
        var log = new LogFile(folder.resolve("shell.log"));
        return new ManagedProcess(new Shell(script, log), log, records);
    }

    /// Ready once it has said so.
    private record Shell(String script, LogFile log) implements Program {
        @Override
        public String name() {
            return "shell";
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public Launch prepare() {
            return new Launch(List.of("sh", "-c", script), Map.of());
        }

        @Override
        public boolean ready() {
            return log.tail(1).equals("ready");
        }

        @Override
        public Duration stopWithin() {
            return Duration.ofMillis(500);
        }
    }
}
