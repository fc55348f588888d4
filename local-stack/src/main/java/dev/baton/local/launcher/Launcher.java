package dev.baton.local.launcher;

import dev.baton.local.Installation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Behind the script `baton`: `up`, `down`, `status` and `rebuild`.
public final class Launcher {
    private static final int WRONG_USAGE = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(Arrays.asList(arguments), new Terminal(System.out)));
    }

    private static int run(List<String> arguments, Terminal terminal) throws IOException, InterruptedException {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        try {
            var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
            var options = Options.parse(rest, System.getenv(), Installation.here());
            if (options.help()) {
                terminal.line(Help.TEXT);
                return 0;
            }
            return switch (command) {
                case "up" -> new Up(options, terminal).run();
                case "down" -> new Down(options, terminal).run();
                case "status" -> new Status(options, terminal).run();
                case "rebuild" -> new Rebuild(options, terminal).run();
                default -> throw new WrongUsage("There is no command '" + command + "'");
            };
        } catch (WrongUsage e) {
            terminal.line("%s. ./baton %s --help tells more.", e.getMessage(), command);
            return WRONG_USAGE;
        }
    }
}
