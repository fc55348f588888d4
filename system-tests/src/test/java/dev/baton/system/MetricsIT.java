package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.local.LocalPlatform;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/metrics.md` is what operators build dashboards on: it lists every meter that the services serve, and no other.
class MetricsIT {
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(baton\\.[a-z.]+)` \\|", Pattern.MULTILINE);
    private static final Pattern SERVED = Pattern.compile("^# TYPE (baton_[a-z_]+) ", Pattern.MULTILINE);
    private static final Pattern ADDED_BY_THE_FORMAT = Pattern.compile("(_total|_seconds|_max|_bytes)+$");

    @Test
    void everyMeterIsDocumentedAndEveryDocumentedMeterIsServed() throws Exception {
        LocalPlatform platform = RunningPlatform.shared();
        Set<String> served = new TreeSet<>();
        for (String service :
                List.of("gateway-service", "bot-service", "routing-service", "agent-service", "analytics-service")) {
            served.addAll(served(platform, service));
        }
        assertThat(served).containsExactlyInAnyOrderElementsOf(documented());
    }

    private static Set<String> documented() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("baton.root"), "docs", "metrics.md"));
        return names(DOCUMENTED, page, name -> name.replace('.', '_'));
    }

    private static Set<String> served(LocalPlatform platform, String service) throws Exception {
        HttpRequest scrape = HttpRequest.newBuilder(platform.url(service).resolve("/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String page =
                    http.send(scrape, HttpResponse.BodyHandlers.ofString()).body();
            return names(SERVED, page, name -> ADDED_BY_THE_FORMAT.matcher(name).replaceFirst(""));
        }
    }

    private static Set<String> names(Pattern pattern, String page, UnaryOperator<String> plain) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult result) -> plain.apply(result.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
