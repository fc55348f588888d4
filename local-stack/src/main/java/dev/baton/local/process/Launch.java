package dev.baton.local.process;

import java.util.List;
import java.util.Map;

/// How a program is started: its command line and what is added to the environment it inherits.
public record Launch(List<String> command, Map<String, String> environment) {
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command) {
        this(command, Map.of());
    }

    /// The environment carries passwords.
    @Override
    public String toString() {
        return "Launch[" + command.getFirst() + "]";
    }
}
