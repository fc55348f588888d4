package dev.baton.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Behind `./baton bench`.
public final class Bench {
    private static final int WRONG_USAGE = 2;
    private static final String HELP = """
            ./baton bench latency   how long contacts wait for the bot's answer, on a platform that runs
                --rate 100          messages a second, whether or not the platform keeps up
                --seconds 60        how long it is measured
                --warmup 30         how many seconds are sent before, and not counted
                --contacts 200      how many contacts write
                --api 0             the share of them that come by the HTTP API instead of the web chat, 0 to 1
                --poisson           messages come at random, as people do, and not evenly
                --seed 1            decides who says what and when
                --script FILE       what is said: the first column of a CSV file, instead of the pack's own phrases
                --tenant demo       whose contacts they are
            ./baton bench memory    what each process holds, and how busy it is
                --seconds 10        how long it is watched
            ./baton bench dispatch  how fast conversations find their agents, without a platform
                --sizes 1000/10000,10000/100000,20000/200000   agents and waiting conversations
                --decisions 300000  how many are measured for each size, after half as many to warm up
                --seed 1            decides who can do what, and who comes
            ./baton bench startup   from ./baton up to ready, and from the signal to the end
                --runs 5            how often, each time with fresh data and then with the data of before

            All take --json. latency and memory take --folder (or BATON_FOLDER): where ./baton up keeps the data.""";

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        try {
            if (List.of("help", "--help", "-h").contains(command) || rest.contains("--help") || rest.contains("-h")) {
                System.out.println(HELP);
                return 0;
            }
            return switch (command) {
                case "latency" -> new LatencyBench(Options.parse(rest, LatencyBench.OPTIONS)).run();
                case "dispatch" -> new DispatchBench(Options.parse(rest, DispatchBench.OPTIONS)).run();
                case "memory" -> new MemoryBench(Options.parse(rest, MemoryBench.OPTIONS)).run();
                case "startup" -> new StartupBench(Options.parse(rest, StartupBench.OPTIONS)).run();
                default -> throw new WrongUsage("There is no measurement '" + command + "'");
            };
        } catch (WrongUsage wrong) {
            System.err.println(wrong.getMessage() + ". ./baton bench help tells more.");
            return WRONG_USAGE;
        } catch (NotRunning missing) {
            System.err.println(missing.getMessage());
            return 1;
        }
    }
}
