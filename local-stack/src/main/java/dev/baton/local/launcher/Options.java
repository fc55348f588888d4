package dev.baton.local.launcher;

import dev.baton.local.Installation;
import dev.baton.local.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the person at the terminal asked for, by arguments or, where there is none, by the environment.
record Options(Path folder, Path packs, Path tenants, Ports ports, boolean help) {

    /// @throws WrongUsage with one line that says what is wrong
    static Options parse(List<String> arguments, Map<String, String> environment, Installation installation) {
        var parsed = Arguments.parse(arguments);
        return new Options(
                path(
                        parsed.folder(),
                        environment.get("BATON_FOLDER"),
                        installation.root().resolve(".baton")),
                path(parsed.packs(), environment.get("BATON_PACKS"), installation.packs()),
                path(parsed.tenants(), environment.get("BATON_TENANTS"), installation.tenants()),
                ports(parsed.portsFrom(), environment),
                parsed.help());
    }

    private static Path path(Optional<String> argument, @Nullable String variable, Path standard) {
        return argument.or(() -> Optional.ofNullable(variable))
                .map(Path::of)
                .orElse(standard)
                .toAbsolutePath()
                .normalize();
    }

    private static Ports ports(Optional<String> from, Map<String, String> environment) {
        try {
            var ports = from.map(first -> Ports.startingAt(number("--ports-from", first)))
                    .orElseGet(Ports::standard);
            var offset = environment.get("BATON_PORT_OFFSET");
            if (offset != null) {
                ports = ports.movedBy(number("BATON_PORT_OFFSET", offset));
            }
            for (var name : ports.names()) {
                var moved = environment.get(Ports.variable(name));
                if (moved != null) {
                    ports = ports.with(name, number(Ports.variable(name), moved));
                }
            }
            return ports;
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new WrongUsage(name + " takes a number, not '" + value + "'");
        }
    }
}
