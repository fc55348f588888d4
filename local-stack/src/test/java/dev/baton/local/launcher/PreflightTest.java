package dev.baton.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.local.BatonFolder;
import dev.baton.local.Ports;
import dev.baton.local.process.ProcessRecord;
import dev.baton.local.process.Signal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void aMachineWithRoomIsFine() {
        assertThat(check(4 * GIGABYTE, 10 * GIGABYTE, Set.of())).isEmpty();
    }

    @Test
    void eachTakenPortIsNamedWithTheVariableThatMovesIt() {
        assertThat(check(4 * GIGABYTE, 10 * GIGABYTE, Set.of(8080, 16379)))
                .extracting(Obstacle::toString)
                .satisfiesExactly(
                        gateway -> assertThat(gateway)
                                .contains("Port 8080 (gateway-service) is taken", "BATON_PORT_GATEWAY", "--ports-from"),
                        redis -> assertThat(redis).contains("Port 16379 (redis)", "BATON_PORT_REDIS"));
    }

    @Test
    void tooLittleMemoryOrDiskIsSaid() {
        assertThat(check(GIGABYTE, GIGABYTE / 2, Set.of()))
                .extracting(Obstacle::what)
                .satisfiesExactly(
                        memory -> assertThat(memory).isEqualTo("1024 MB of memory are available and Baton needs 2000"),
                        disk -> assertThat(disk).startsWith("512 MB are free on the disk of " + folder));
    }

    @Test
    void whatStillRunsIsNamedAlone() {
        var place = new BatonFolder(folder);
        place.records().write(ProcessRecord.of("kafka", ProcessHandle.current(), 19092, Signal.TERM));
        assertThat(check(0, 0, Set.of(8080)))
                .extracting(Obstacle::toString)
                .singleElement()
                .asString()
                .startsWith("kafka (pid ")
                .endsWith("./baton down stops it");
    }

    private List<Obstacle> check(long memory, long disk, Set<Integer> takenPorts) {
        return new Preflight(new FakeMachine(memory, disk, takenPorts))
                .check(new BatonFolder(folder), Ports.standard());
    }

    private record FakeMachine(long availableMemoryBytes, long disk, Set<Integer> takenPorts) implements Machine {
        @Override
        public long usableDiskBytes(Path folder) {
            return disk;
        }

        @Override
        public boolean isFree(int port) {
            return !takenPorts.contains(port);
        }
    }
}
