package dev.baton.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Episodes;
import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.trace.Marks;
import dev.baton.analytics.trace.Trace;
import dev.baton.events.Envelope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTracesTest {
    static List<TraceFile> traces() {
        return TraceFile.all();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theCodeComesToWhatWasWorkedOutByHand(TraceFile trace) {
        List<EpisodeFacts> facts = facts(trace.events(), trace.rules());
        trace.expected().forEach((subject, figures) -> {
            EpisodeFacts episode = facts.stream()
                    .filter(candidate -> candidate.episode().equals(trace.episode(subject)))
                    .findFirst()
                    .orElseThrow();
            figures.forEach((metric, value) -> {
                Optional<Double> figure = figure(episode, subject, metric, trace.rules());
                if (value.equals("none")) {
                    assertThat(figure).as("%s of %s", metric, subject).isEmpty();
                } else {
                    assertThat(figure.orElseThrow(() -> new AssertionError(metric + " of " + subject + " is none")))
                            .as("%s of %s", metric, subject)
                            .isCloseTo(Double.parseDouble(value), within(1e-9));
                }
            });
        });
    }

    @ParameterizedTest
    @MethodSource("traces")
    void neitherOrderNorRepetitionOfEventsMatters(TraceFile trace) {
        List<EpisodeFacts> inOrder = facts(trace.events(), trace.rules());
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Envelope> events = new ArrayList<>(trace.events());
            trace.events().stream().filter(event -> random.nextInt(3) == 0).forEach(events::add);
            Collections.shuffle(events, random);
            assertThat(facts(events, trace.rules())).as("seed %d", seed).isEqualTo(inOrder);
        }
    }

    @ParameterizedTest
    @MethodSource("traces")
    void whatIsKnownInPartCanBeMeasured(TraceFile trace) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Envelope> some = trace.events().stream()
                    .filter(event -> random.nextBoolean())
                    .toList();
            for (EpisodeFacts episode : facts(some, trace.rules())) {
                Catalogue.EPISODES.forEach(metric -> notNegative(metric, metric.of(episode, trace.rules())));
                episode.handlings()
                        .forEach(handling -> Catalogue.HANDLINGS.forEach(
                                metric -> notNegative(metric, metric.of(handling, trace.rules()))));
            }
        }
    }

    private static void notNegative(Metric<?> metric, Sample sample) {
        if (sample != null && metric.unit() != Metric.Unit.SENTIMENT) {
            assertThat(sample.amount()).as(metric.name()).isNotNegative();
            assertThat(sample.of()).as(metric.name()).isPositive();
        }
    }

    @Test
    void everyMetricIsWorkedOutByHandSomewhere() {
        Set<String> worked = new HashSet<>();
        traces().forEach(trace -> trace.expected().values().forEach(figures -> worked.addAll(figures.keySet())));
        assertThat(Catalogue.EPISODES).extracting(Metric::name).isSubsetOf(worked);
        assertThat(Catalogue.HANDLINGS).extracting(Metric::name).isSubsetOf(worked);
    }

    private static List<EpisodeFacts> facts(List<Envelope> events, Rules rules) {
        Trace trace = new Trace();
        events.forEach(event -> Marks.of(event).ifPresent(trace::add));
        trace.trim();
        return Episodes.of(trace, rules);
    }

    private static Optional<Double> figure(EpisodeFacts episode, String subject, String name, Rules rules) {
        Sample sample = subject.contains(" handling ")
                ? sample(Catalogue.HANDLINGS, name, episode.handlings().get(number(subject) - 1), rules)
                : sample(Catalogue.EPISODES, name, episode, rules);
        return Optional.ofNullable(sample).map(each -> each.amount() / each.of());
    }

    private static <S> Sample sample(List<Metric<S>> metrics, String name, S subject, Rules rules) {
        Map<String, Metric<S>> byName = new java.util.HashMap<>();
        metrics.forEach(metric -> byName.put(metric.name(), metric));
        return byName.get(name).of(subject, rules);
    }

    private static int number(String subject) {
        return Integer.parseInt(subject.substring(subject.lastIndexOf(' ') + 1));
    }
}
