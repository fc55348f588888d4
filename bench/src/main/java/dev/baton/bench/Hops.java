package dev.baton.bench;

import dev.baton.local.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How old events were when each stage decided them, as the services count it: where the time goes.
record Hops(Map<String, Hop> byName) {
    private static final Pattern AGE = Pattern.compile(
            "baton_stage_event_age_seconds_(sum|count)\\{(?:.*,)?stage=\"([a-z]+)\",topic=\"([a-z-]+)\".*} (\\S+)");

    /// @param events how many were decided
    /// @param seconds how old they were, all together
    record Hop(double events, double seconds) {
        double meanMillis() {
            return events == 0 ? 0 : seconds / events * 1000;
        }
    }

    static Hops read(RunningPlatform platform) throws IOException, InterruptedException {
        Map<String, Hop> hops = new TreeMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Service service : List.of(Service.BOT, Service.ROUTING, Service.GATEWAY)) {
                URI metrics = platform.url(service).resolve("/q/metrics");
                HttpResponse<String> page =
                        http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
                page.body().lines().map(AGE::matcher).filter(Matcher::matches).forEach(line -> {
                    boolean sum = line.group(1).equals("sum");
                    double value = Double.parseDouble(line.group(4));
                    hops.merge(
                            line.group(3) + " at " + line.group(2),
                            sum ? new Hop(0, value) : new Hop(value, 0),
                            (one, other) -> new Hop(one.events + other.events, one.seconds + other.seconds));
                });
            }
        }
        return new Hops(hops);
    }

    /// What was added since `before`; hops that nothing passed are left out.
    Hops since(Hops before) {
        Map<String, Hop> added = new TreeMap<>();
        byName.forEach((name, hop) -> {
            Hop earlier = before.byName.getOrDefault(name, new Hop(0, 0));
            if (hop.events > earlier.events) {
                added.put(name, new Hop(hop.events - earlier.events, hop.seconds - earlier.seconds));
            }
        });
        return new Hops(added);
    }
}
