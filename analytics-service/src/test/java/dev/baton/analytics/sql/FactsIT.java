package dev.baton.analytics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.baton.analytics.LogRecord;
import dev.baton.analytics.Recorded;
import dev.baton.analytics.TenantRules;
import dev.baton.analytics.facts.EpisodeFacts;
import dev.baton.analytics.facts.Episodes;
import dev.baton.analytics.facts.Rules;
import dev.baton.analytics.measure.Catalogue;
import dev.baton.analytics.measure.TraceFile;
import dev.baton.analytics.report.EpisodeList;
import dev.baton.analytics.report.Figure;
import dev.baton.analytics.report.Filter;
import dev.baton.analytics.report.Summary;
import dev.baton.analytics.report.Totals;
import dev.baton.analytics.trace.Marks;
import dev.baton.analytics.trace.Trace;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.TenantId;
import dev.baton.events.Topic;
import dev.baton.local.testing.TestStores;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// The golden traces in PostgreSQL: sums of all of them, whatever way they came.
class FactsIT {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final dev.baton.analytics.report.Period YEAR = new dev.baton.analytics.report.Period(
            Instant.parse("2026-01-01T07:31:00Z"), Instant.parse("2026-12-01T10:15:30Z"));
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    /// Hours as the traces of the night and of the clocks say them would contradict each other: always open here.
    private final Facts facts = new Facts(
            DATABASE,
            tenant -> new TenantRules(Rules.ALWAYS_OPEN, Period.ofDays(tenant.equals("forgetful") ? 30 : 730)),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final RollUps rollUps = new RollUps(DATABASE);
    private final Reports reports = new Reports(DATABASE);

    @BeforeAll
    static void migrate() {
        var postgres = TestStores.shared().postgres();
        DATABASE.setUrl(postgres.jdbcUrl());
        DATABASE.setUser("analytics");
        DATABASE.setPassword(postgres.password());
        Flyway.configure().dataSource(DATABASE).schemas("analytics").load().migrate();
    }

    @Test
    void sumsAreThoseOfTheLibrary() {
        read(101, events("summed"));
        rollUps.bringUpToDate();
        List<EpisodeFacts> library = library("summed");
        Summary summary = reports.summary("summed", YEAR, Filter.ALL);
        assertThat(summary.episodes()).isEqualTo(library.size());
        assertSame(summary.figures(), Totals.over(Catalogue.EPISODES, library, Rules.ALWAYS_OPEN));
        assertSame(
                summary.handling(),
                Totals.over(
                        Catalogue.HANDLINGS,
                        library.stream()
                                .flatMap(episode -> episode.handlings().stream())
                                .toList(),
                        Rules.ALWAYS_OPEN));
    }

    @Test
    void everyDimensionAddsUpItsOwn() {
        read(102, events("broken-down"));
        rollUps.bringUpToDate();
        List<EpisodeFacts> library = library("broken-down");
        for (var row : reports.breakdown("broken-down", YEAR, "queue").rows()) {
            List<EpisodeFacts> own = library.stream()
                    .filter(episode -> episode.queue().equals(row.value()))
                    .toList();
            assertThat(row.episodes()).isEqualTo(own.size());
            assertSame(row.figures(), Totals.over(Catalogue.EPISODES, own, Rules.ALWAYS_OPEN));
        }
        assertThat(reports.breakdown("broken-down", YEAR, "reason").rows())
                .extracting(row -> row.value())
                .contains("HUMAN_REQUESTED", "SENSITIVE_INTENT", "NO_ANSWER_REPEATED");
        Summary ann = reports.summary("broken-down", YEAR, new Filter("agent", "ann"));
        assertThat(ann.episodes())
                .isEqualTo(library.stream()
                        .filter(episode -> episode.agent().equals("ann"))
                        .count());
        var days = reports.series("broken-down", YEAR, "day", "containment", Filter.ALL);
        assertThat(days.points().stream().mapToLong(point -> point.episodes()).sum())
                .isEqualTo(library.size());
    }

    @Test
    void anyOrderAnyBatchesAndRepetitionsGiveTheSameFigures() {
        List<Figure> expected = null;
        for (int seed = 0; seed < 8; seed++) {
            String tenant = "shuffled-" + seed;
            Random random = new Random(seed);
            List<Envelope> events = new ArrayList<>(events(tenant));
            events.addAll(events(tenant));
            Collections.shuffle(events, random);
            start(200 + seed);
            int offset = 0;
            while (offset < events.size()) {
                int end = Math.min(events.size(), offset + 1 + random.nextInt(40));
                List<LogRecord> batch = records(200 + seed, events, offset, end);
                assertThat(facts.record(batch)).as("seed %d", seed).isInstanceOf(Recorded.Done.class);
                if (random.nextBoolean()) {
                    assertThat(facts.record(batch)).as("seed %d", seed).isEqualTo(new Recorded.Done(0));
                    rollUps.bringUpToDate();
                }
                offset = end;
            }
            rollUps.bringUpToDate();
            List<Figure> figures = reports.summary(tenant, YEAR, Filter.ALL).figures();
            expected = expected == null ? figures : expected;
            assertSame(figures, Totals.over(Catalogue.EPISODES, library(tenant), Rules.ALWAYS_OPEN));
            assertThat(figures)
                    .as("seed %d", seed)
                    .extracting(Figure::median)
                    .isEqualTo(expected.stream().map(Figure::median).toList());
        }
    }

    @Test
    void whatDoesNotFollowIsNotRecorded() {
        List<Envelope> events = events("misplaced");
        assertThat(facts.record(records(103, events, 0, 5))).isInstanceOf(Recorded.Misplaced.class);
        start(103);
        assertThat(facts.record(records(103, events, 3, 5))).isInstanceOf(Recorded.Misplaced.class);
        assertThat(facts.record(records(103, events, 0, 5))).isEqualTo(new Recorded.Done(5));
        assertThat(facts.record(records(103, events, 2, 7))).isEqualTo(new Recorded.Done(2));
        assertThat(facts.start(Topic.ROUTING_DECISIONS.topicName(), 103, 0)).isEqualTo(7);
    }

    @Test
    void theEpisodesBehindANumberAreListed() {
        read(104, events("listed"));
        EpisodesQuery query = new EpisodesQuery(DATABASE);
        var abandonment = Catalogue.EPISODES.stream()
                .filter(metric -> metric.name().equals("abandonment"))
                .findFirst()
                .orElseThrow();
        EpisodeList list = query.list("listed", YEAR, abandonment, List.of(), Optional.empty());
        Totals totals = Totals.over(Catalogue.EPISODES, library("listed"), Rules.ALWAYS_OPEN);
        assertThat(list.episodes()).hasSize((int) totals.of("abandonment"));
        assertThat(list.episodes().stream().mapToDouble(EpisodeList.Row::amount).sum())
                .isEqualTo(totals.amounts().get("abandonment"));
        var narrowed =
                query.list("listed", YEAR, abandonment, List.of(new Filter("queue", "orders")), Optional.empty());
        assertThat(narrowed.episodes()).isNotEmpty().allMatch(row -> row.queue().equals("orders"));
        var first = list.episodes().getFirst();
        var rest = query.list(
                "listed",
                YEAR,
                abandonment,
                List.of(),
                Optional.of(new EpisodesQuery.Place(first.openedAt(), first.episode())));
        assertThat(rest.episodes()).hasSize(list.episodes().size() - 1);
        assertThat(query.list("somebody-else", YEAR, null, List.of(), Optional.empty())
                        .episodes())
                .isEmpty();
    }

    @Test
    void agentsTimeIsWorkedOutFromPresenceAndHandlings() {
        List<Envelope> events = new ArrayList<>(events("worked"));
        events.add(presence("worked", "2026-03-02T09:00:00Z", Presence.ONLINE));
        events.add(presence("worked", "2026-03-02T09:30:00Z", Presence.AWAY));
        read(105, events);
        Instant nine = Instant.parse("2026-03-02T09:00:00Z");
        var report = new AgentsQuery(DATABASE)
                .report("worked", new dev.baton.analytics.report.Period(nine, nine.plusSeconds(7200)));
        var ann = report.agents().stream()
                .filter(row -> row.agent().equals("ann"))
                .findFirst()
                .orElseThrow();
        assertThat(ann.workload().present()).isEqualTo(1800);
        // From 09:00:10 to 09:02:12 by one contact or another, to 09:20 by the one who was left without an answer.
        assertThat(ann.workload().busy()).isEqualTo(1190);
    }

    @Test
    void whatCostsIsCountedFromTheFacts() {
        read(108, events("costly"));
        List<EpisodeFacts> library = library("costly");
        var usage = new CostStore(DATABASE).usage("costly", YEAR);
        assertThat(usage.episodes()).isEqualTo(library.size());
        assertThat(usage.botEpisodes())
                .isEqualTo(library.stream()
                        .filter(episode -> episode.answers() > 0)
                        .count());
        assertThat(usage.botResolved())
                .isEqualTo(library.stream().filter(EpisodeFacts::contained).count());
        double[] seconds = library.stream()
                .mapToDouble(episode -> Totals.over(Catalogue.HANDLINGS, episode.handlings(), Rules.ALWAYS_OPEN)
                        .amounts()
                        .getOrDefault("handle-time", 0.0))
                .toArray();
        assertThat(usage.handleSeconds()).isCloseTo(Arrays.stream(seconds).sum(), within(1e-6));
        assertThat(usage.handleSquares())
                .isCloseTo(Arrays.stream(seconds).map(each -> each * each).sum(), within(1e-6));
    }

    @Test
    void oldFactsGoWithTheirTenantsTime() {
        read(106, events("forgetful"));
        read(107, events("mindful"));
        rollUps.bringUpToDate();
        assertThat(reports.summary("forgetful", YEAR, Filter.ALL).episodes()).isEqualTo(1);
        new Upkeep(DATABASE, facts).run(NOW.plus(Period.ofDays(60)));
        assertThat(reports.summary("forgetful", YEAR, Filter.ALL).episodes()).isZero();
        assertThat(reports.summary("mindful", YEAR, Filter.ALL).episodes()).isPositive();
        assertThat(reports.series("mindful", YEAR, "minute", "reopen", Filter.ALL)
                        .points())
                .isEmpty();
    }

    private void read(int partition, List<Envelope> events) {
        start(partition);
        assertThat(facts.record(records(partition, events, 0, events.size()))).isInstanceOf(Recorded.Done.class);
    }

    private void start(int partition) {
        assertThat(facts.start(Topic.ROUTING_DECISIONS.topicName(), partition, 0))
                .isZero();
    }

    private static List<LogRecord> records(int partition, List<Envelope> events, int from, int to) {
        List<LogRecord> records = new ArrayList<>();
        for (int offset = from; offset < to; offset++) {
            records.add(new LogRecord(Topic.ROUTING_DECISIONS, partition, offset, events.get(offset)));
        }
        return records;
    }

    private static List<Envelope> events(String tenant) {
        return TraceFile.all(new TenantId(tenant)).stream()
                .flatMap(trace -> trace.events().stream())
                .toList();
    }

    private static List<EpisodeFacts> library(String tenant) {
        return TraceFile.all(new TenantId(tenant)).stream()
                .flatMap(file -> {
                    Trace trace = new Trace();
                    file.events().forEach(event -> Marks.of(event).ifPresent(trace::add));
                    return Episodes.of(trace, Rules.ALWAYS_OPEN).stream();
                })
                .toList();
    }

    private static Envelope presence(String tenant, String at, Presence presence) {
        return new Envelope(
                EventId.of(tenant, at),
                Instant.parse(at),
                new TenantId(tenant),
                null,
                null,
                new PresenceChanged(new AgentId("ann"), presence, Reason.of(ReasonCode.PRESENCE_CHOSEN)));
    }

    private static void assertSame(List<Figure> figures, Totals totals) {
        Map<String, Double> amounts = totals.amounts();
        for (Figure figure : figures) {
            assertThat(figure.counted()).as(figure.metric()).isEqualTo(totals.of(figure.metric()));
            if (figure.value() != null) {
                assertThat(figure.value() * figure.counted())
                        .as(figure.metric())
                        .isCloseTo(amounts.get(figure.metric()), within(1e-6));
            }
        }
    }
}
