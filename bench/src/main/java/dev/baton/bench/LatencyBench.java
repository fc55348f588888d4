package dev.baton.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.bench.ledger.Account;
import dev.baton.bench.ledger.Ledger;
import dev.baton.bench.load.Arrivals;
import dev.baton.bench.load.Latencies;
import dev.baton.bench.load.Load;
import dev.baton.bench.load.LoadPlan;
import dev.baton.bench.load.Script;
import dev.baton.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// How long contacts wait for the bot.
final class LatencyBench {
    static final Set<String> OPTIONS = Set.of(
            "--rate",
            "--seconds",
            "--warmup",
            "--contacts",
            "--api",
            "--poisson",
            "--seed",
            "--script",
            "--tenant",
            "--folder",
            "--json");
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);

    private final Options options;
    private final ProgressLine progress = new ProgressLine();

    LatencyBench(Options options) {
        this.options = options;
    }

    /// @return 0 if every message was accounted for
    int run() throws IOException, InterruptedException {
        int seconds = options.number("--seconds", 60, 1);
        int warmup = options.number("--warmup", 30, 0);
        Ledger ledger = new Ledger();
        LoadPlan plan = plan(ledger);
        RunningPlatform platform = RunningPlatform.of(options);
        progress.show("connecting the contacts");
        try (Load load = plan.start()) {
            watch(load, "warming up", warmup);
            Hops before = Hops.read(platform);
            Map<String, Duration> busyBefore = platform.busy();
            load.latencies().begin();
            long sentBefore = load.sent();
            watch(load, "measuring", seconds);
            long sent = load.sent() - sentBefore;
            Hops hops = Hops.read(platform).since(before);
            Map<String, Double> effort = effort(busyBefore, platform.busy(), sent);
            load.stop();
            progress.show("waiting for the last answers");
            load.settle(SETTLED_WITHIN);
            progress.clear();
            Account account = ledger.account();
            report(sent / (double) seconds, load.latencies(), hops, effort, account);
            return account.isClean() ? 0 : 1;
        }
    }

    private LoadPlan plan(Ledger ledger) throws IOException {
        double rate = options.decimal("--rate", 100);
        long seed = options.number("--seed", 1, 0);
        double api = options.decimal("--api", 0);
        int contacts = options.number("--contacts", 200, 1);
        if (!(rate > 0) || !(api >= 0 && api <= 1)) {
            throw new WrongUsage("--rate must be above 0, and --api between 0 and 1");
        }
        String tenant = options.text("--tenant", "demo");
        RunningPlatform platform = RunningPlatform.of(options);
        return new LoadPlan(platform.gateway(tenant), script(tenant), ledger)
                .contacts(contacts)
                .apiShare(api)
                .seed(seed)
                .arrivals(options.has("--poisson") ? Arrivals.poisson(rate, seed) : Arrivals.even(rate));
    }

    private Script script(String tenant) throws IOException {
        if (!options.has("--script")) {
            return Script.of(RunningPlatform.pack(tenant));
        }
        Path file = Path.of(options.text("--script", ""));
        if (!Files.isReadable(file)) {
            throw new WrongUsage("There is no file " + file + " that can be read");
        }
        return Script.ofCsv(file);
    }

    private void watch(Load load, String what, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            progress.show(String.format(
                    Locale.ROOT,
                    "%s, %d s left: %d sent, %d under way",
                    what,
                    TimeUnit.NANOSECONDS.toSeconds(left) + 1,
                    load.sent(),
                    load.open()));
            TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }

    /// Milliseconds of a processor that each process spent on a message.
    private static Map<String, Double> effort(
            Map<String, Duration> before, Map<String, Duration> after, long messages) {
        Map<String, Double> effort = new TreeMap<>();
        after.forEach((name, busy) -> effort.put(
                name, busy.minus(before.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6 / Math.max(1, messages)));
        return effort;
    }

    private void report(double rate, Latencies latencies, Hops hops, Map<String, Double> effort, Account account) {
        if (options.has("--json")) {
            ObjectNode json = EventJson.mapper().createObjectNode().put("messagesPerSecond", rate);
            json.set("dueToAccepted", EventJson.mapper().valueToTree(latencies.accepted()));
            json.set("dueToAnswered", EventJson.mapper().valueToTree(latencies.answered()));
            json.set("acceptedToAnswered", EventJson.mapper().valueToTree(latencies.acceptedToAnswered()));
            ObjectNode means = json.putObject("meanAgeMillis");
            hops.byName().forEach((name, hop) -> means.put(name, hop.meanMillis()));
            json.set("processorMillisPerMessage", EventJson.mapper().valueToTree(effort));
            json.set("account", EventJson.mapper().valueToTree(account));
            json.put("clean", account.isClean());
            System.out.println(json.toPrettyString());
            return;
        }
        System.out.printf(Locale.ROOT, "%.1f messages/s%n", rate);
        System.out.println("  due      → accepted   " + latencies.accepted());
        System.out.println("  due      → answered   " + latencies.answered());
        System.out.println("  accepted → answered   " + latencies.acceptedToAnswered());
        hops.byName()
                .forEach((name, hop) -> System.out.printf(
                        Locale.ROOT, "  mean age of %-32s %8.2f ms   (%.0f)%n", name, hop.meanMillis(), hop.events()));
        System.out.printf(
                Locale.ROOT,
                "  processor time a message: %.2f ms, of which %s%n",
                effort.values().stream().mapToDouble(Double::doubleValue).sum(),
                effort.entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
        System.out.println("  " + account);
    }
}
