package dev.baton.bench;

import dev.baton.bench.load.Gateway;
import dev.baton.local.BatonFolder;
import dev.baton.local.Installation;
import dev.baton.local.Secrets;
import dev.baton.local.Service;
import dev.baton.local.process.Memory;
import dev.baton.local.process.ProcessRecord;
import dev.baton.packs.Pack;
import dev.baton.packs.Tenants;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The platform that `./baton up` started in a folder.
record RunningPlatform(BatonFolder folder) {
    /// The launcher has a record too, of this name.
    private static final String LAUNCHER = "baton";

    /// @throws NotRunning if nothing runs there
    static RunningPlatform of(Options options) {
        String named = Optional.ofNullable(System.getenv("BATON_FOLDER")).orElse("");
        Path standard = Installation.here().root().resolve(".baton");
        Path folder = Path.of(options.text("--folder", named.isEmpty() ? standard.toString() : named));
        RunningPlatform platform = new RunningPlatform(new BatonFolder(folder));
        if (platform.processes().isEmpty()) {
            throw new NotRunning("Nothing runs in " + platform.folder.path()
                    + ". Start it with ./baton up, or name its folder with --folder.");
        }
        return platform;
    }

    /// What runs, by name.
    List<ProcessRecord> processes() {
        return folder.records().all().stream()
                .filter(record -> record.process().isPresent())
                .toList();
    }

    Gateway gateway(String tenant) {
        String key = new Secrets(folder.secrets()).value("channel-key." + tenant + ".api");
        return new Gateway(url(Service.GATEWAY), tenant, key);
    }

    URI url(Service service) {
        return processes().stream()
                .filter(record -> record.name().equals(service.processName()))
                .findFirst()
                .map(record -> URI.create("http://127.0.0.1:" + record.port()))
                .orElseThrow(() -> new NotRunning("The " + service.processName() + " does not run in " + folder.path()
                        + ". ./baton status tells more."));
    }

    /// How much processor time each process has used since its start, by name.
    Map<String, Duration> busy() {
        Map<String, Duration> busy = new TreeMap<>();
        processes()
                .forEach(record -> busy.put(
                        record.name(),
                        handles(record)
                                .flatMap(process -> process.info().totalCpuDuration().stream())
                                .reduce(Duration.ZERO, Duration::plus)));
        return busy;
    }

    /// How many bytes each process holds, by name.
    Map<String, Long> memory() {
        Map<String, Long> memory = new TreeMap<>();
        processes()
                .forEach(record -> memory.put(
                        record.name(),
                        handles(record)
                                .mapToLong(process -> Memory.of(process).orElse(0))
                                .sum()));
        return memory;
    }

    /// The launcher's children have records of their own.
    private static Stream<ProcessHandle> handles(ProcessRecord record) {
        return record.process().stream()
                .flatMap(process -> record.name().equals(LAUNCHER)
                        ? Stream.of(process)
                        : Stream.concat(Stream.of(process), process.descendants()));
    }

    static Pack pack(String tenant) {
        Installation installation = Installation.here();
        return Tenants.read(installation.tenants(), installation.packs())
                .pack(tenant)
                .orElseThrow(() -> new WrongUsage("There is no tenant '" + tenant + "'"));
    }
}
