package dev.baton.system;

import static org.awaitility.Awaitility.await;

import dev.baton.local.LocalPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One platform for all the tests of a run that leave it as they found it; it ends with the test run.
final class RunningPlatform {
    private static @Nullable LocalPlatform shared;

    private RunningPlatform() {}

    static synchronized LocalPlatform shared() {
        if (shared == null) {
            LocalPlatform platform = start();
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            shared = platform;
        }
        return shared;
    }

    /// A platform of one's own, for who breaks it. Warm when this returns.
    static LocalPlatform start() {
        LocalPlatform platform = LocalPlatform.builder()
                .folder(temporaryFolder())
                .freePorts()
                .withoutDurability()
                .build();
        platform.start();
        untilTheBotAnswersInTime(platform);
        return platform;
    }

    /// A cold bot on a busy machine may answer later than the pack allows, which rightly brings in a person.
    static void untilTheBotAnswersInTime(LocalPlatform platform) {
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            ApiContact early = new ApiContact(platform, "early-" + System.nanoTime());
            early.says("Where is my order?");
            early.hearsAnybody();
            early.leaves();
            return early.count("bot") > 0;
        });
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("baton-system-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
