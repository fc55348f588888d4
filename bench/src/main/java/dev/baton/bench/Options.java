package dev.baton.bench;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked for on the command line: `--name value`, `--name=value`, and switches without a value.
final class Options {
    private static final Set<String> SWITCHES = Set.of("--json", "--poisson");

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /// @throws WrongUsage if an option is not among `allowed` or lacks its value
    static Options parse(List<String> arguments, Set<String> allowed) {
        Map<String, String> values = new HashMap<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!allowed.contains(name)) {
                throw new WrongUsage("There is no option " + name + " here");
            }
            if (SWITCHES.contains(name)) {
                values.put(name, "true");
            } else if (equals >= 0) {
                values.put(name, argument.substring(equals + 1));
            } else if (rest.hasNext()) {
                values.put(name, rest.next());
            } else {
                throw new WrongUsage(name + " wants a value");
            }
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String standard) {
        return values.getOrDefault(name, standard);
    }

    int number(String name, int standard, int least) {
        int number = (int) decimal(name, standard);
        if (number < least || number != decimal(name, standard)) {
            throw new WrongUsage(name + " takes a whole number from " + least + ", not '" + text(name, "") + "'");
        }
        return number;
    }

    double decimal(String name, double standard) {
        try {
            return has(name) ? Double.parseDouble(text(name, "")) : standard;
        } catch (NumberFormatException noNumber) {
            throw new WrongUsage(name + " takes a number, not '" + text(name, "") + "'");
        }
    }
}
