package dev.baton.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Puts a command into a session of its own, so that Ctrl-C at the terminal reaches the launcher only, which then stops
/// everything in order.
final class OwnSession {
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));
    private static final Path PERL = Path.of("/usr/bin/perl");

    private OwnSession() {}

    static List<String> of(List<String> command) {
        var wrapped = new ArrayList<>(prefix());
        wrapped.addAll(command);
        return wrapped;
    }

    private static List<String> prefix() {
        for (var setsid : SETSID) {
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        // macOS has no setsid, but has Perl. Both become the command they run, so the pid stays.
        return Files.isExecutable(PERL)
                ? List.of(PERL.toString(), "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or die $!", "--")
                : List.of();
    }
}
