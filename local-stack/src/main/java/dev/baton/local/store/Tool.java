package dev.baton.local.store;

import dev.baton.local.process.LogFile;
import dev.baton.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs a store's own command-line tool to its end.
final class Tool {
    private static final int TAIL_LINES = 15;

    private Tool() {}

    /// @throws StartFailure with the end of the tool's output if it fails
    static void run(List<String> command, Path output) throws IOException {
        var log = new LogFile(output);
        log.prepare();
        try {
            var exitCode = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                var tool = Path.of(command.getFirst()).getFileName();
                throw new StartFailure(
                        String.valueOf(tool), tool + " failed with exit code " + exitCode, log.tail(TAIL_LINES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " ran", e);
        }
    }

    /// Whether `command` can be run here and ends well.
    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
