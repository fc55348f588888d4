package dev.baton.local.launcher;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The options on the command line, not yet understood.
record Arguments(
        Optional<String> folder,
        Optional<String> packs,
        Optional<String> tenants,
        Optional<String> portsFrom,
        boolean help) {
    private static final Arguments NONE =
            new Arguments(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// Reads `--name value` and `--name=value`.
    static Arguments parse(List<String> arguments) {
        var parsed = NONE;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            parsed = parsed.with(rest.next(), rest);
        }
        return parsed;
    }

    private Arguments with(String argument, Iterator<String> rest) {
        var equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        if (name.equals("--help") || name.equals("-h")) {
            return new Arguments(folder, packs, tenants, portsFrom, true);
        }
        if (!List.of("--folder", "--packs", "--tenants", "--ports-from").contains(name)) {
            throw new WrongUsage("There is no option " + name);
        }
        if (equals < 0 && !rest.hasNext()) {
            throw new WrongUsage(name + " wants a value");
        }
        var value = Optional.of(equals < 0 ? rest.next() : argument.substring(equals + 1));
        return switch (name) {
            case "--folder" -> new Arguments(value, packs, tenants, portsFrom, help);
            case "--packs" -> new Arguments(folder, value, tenants, portsFrom, help);
            case "--tenants" -> new Arguments(folder, packs, value, portsFrom, help);
            default -> new Arguments(folder, packs, tenants, value, help);
        };
    }
}
