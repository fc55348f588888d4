package dev.baton.local;

import dev.baton.local.process.LogFile;
import dev.baton.local.process.ProcessRecords;
import java.nio.file.Path;

/// Everything one running platform keeps: `.baton/` by default.
///
/// ```
/// secrets/   one file per secret, for their owner only
/// data/      kafka, redis, postgres
/// logs/      one file per process
/// run/       one record per running process
/// ```
public record BatonFolder(Path path) {
    public BatonFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path data(String store) {
        return path.resolve("data").resolve(store);
    }

    public LogFile log(String process) {
        return new LogFile(path.resolve("logs").resolve(process + ".log"));
    }

    public ProcessRecords records() {
        return new ProcessRecords(run());
    }

    public Path run() {
        return path.resolve("run");
    }
}
