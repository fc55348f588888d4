package dev.baton.local.launcher;

import dev.baton.local.Progress;
import dev.baton.local.process.ManagedProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells the person at the terminal what happens, one line each.
final class Terminal implements Progress {
    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    @Override
    public void starting(ManagedProcess process) {
        line("  %-18s starting", process.name());
    }

    @Override
    public void ready(ManagedProcess process, Duration took) {
        line("  %-18s ready after %s   127.0.0.1:%d", process.name(), seconds(took), process.port());
    }

    @Override
    public void stopped(ManagedProcess process) {
        line("  %-18s stopped", process.name());
    }

    @Override
    public void allStopped() {
        line("All stopped. The data stays; ./baton up finds it again.");
    }

    @SuppressWarnings("AnnotateFormatMethod") // Error Prone's annotation would be the only use of that library.
    void line(String format, @Nullable Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    /// Lines of another's output, set off from our own.
    void quote(String text) {
        text.lines().forEach(each -> out.println("    | " + each));
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
