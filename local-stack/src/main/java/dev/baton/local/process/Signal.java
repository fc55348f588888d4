package dev.baton.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The signals that processes of the platform are sent.
public enum Signal {
    /// Stop in good order.
    TERM,
    /// What PostgreSQL wants for a stop that does not wait for its clients.
    INT,
    /// Die at once, with nothing written.
    KILL,
    /// Stand still, as a machine that hangs or a virtual machine that is moved.
    STOP,
    /// Go on after [#STOP].
    CONT;

    /// Sends this signal to `process`. A process that is gone already is no error.
    public void send(ProcessHandle process) {
        try {
            // The shell's own kill: small images have no /bin/kill.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Sends this signal to `process` and to everything it started.
    public void sendToTree(ProcessHandle process) {
        var descendants = process.descendants().toList();
        send(process);
        descendants.forEach(this::send);
    }
}
