package dev.baton.agent.transcript.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.agent.transcript.Body;
import dev.baton.agent.transcript.By;
import dev.baton.agent.transcript.ConversationKey;
import dev.baton.agent.transcript.Entry;
import dev.baton.agent.transcript.Kind;
import dev.baton.agent.transcript.StoredEntry;
import dev.baton.events.ConversationId;
import dev.baton.events.EventId;
import dev.baton.events.TenantId;
import dev.baton.local.testing.TestStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class TranscriptWriterIT {
    private static final Instant TIME = Instant.parse("2026-03-02T09:00:00Z");
    private static final TenantId TENANT = new TenantId("writer-it");
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private final TranscriptWriter writer = new TranscriptWriter(DATABASE);
    private final SqlTranscripts transcripts = new SqlTranscripts(DATABASE);

    @BeforeAll
    static void migrate() {
        var postgres = TestStores.shared().postgres();
        DATABASE.setUrl(postgres.jdbcUrl());
        DATABASE.setUser("agent");
        DATABASE.setPassword(postgres.password());
        Flyway.configure().dataSource(DATABASE).schemas("agent").load().migrate();
    }

    @Test
    void anEventGivesOneEntryHoweverOftenItComes() {
        Entry entry = entry("once", 0);
        ConversationKey key = new ConversationKey(TENANT, entry.conversation());
        assertThat(writer.add(List.of(entry, entry))).containsEntry(key, 1);
        assertThat(writer.add(List.of(entry))).isEmpty();
        StoredEntry stored =
                transcripts.after(TENANT, entry.conversation(), 0, 10).getFirst();
        assertThat(stored.seq()).isEqualTo(1);
        assertThat(stored.body()).isEqualTo("{\"text\":\"entry 0\"}");
    }

    @Test
    void pagesGoForwardsAndBackwards() {
        writer.add(IntStream.range(0, 10).mapToObj(i -> entry("pages", i)).toList());
        ConversationId conversation = new ConversationId("pages");
        assertThat(transcripts.after(TENANT, conversation, 4, 3))
                .extracting(StoredEntry::seq)
                .containsExactly(5L, 6L, 7L);
        assertThat(transcripts.before(TENANT, conversation, 4, 2))
                .extracting(StoredEntry::seq)
                .containsExactly(2L, 3L);
    }

    /// A consumer that lost its partition writes on beside its successor, and somebody reads with a cursor meanwhile.
    @Test
    void aReaderMissesNothingWhileTwoWritersShareAConversation() throws Exception {
        ConversationId conversation = new ConversationId("shared");
        List<Entry> all =
                IntStream.range(0, 400).mapToObj(i -> entry("shared", i)).toList();
        List<Long> read = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = List.of(writers.submit(writing(all, 1)), writers.submit(writing(all, 2)));
            while (read.size() < all.size()
                    && !(read.isEmpty() && running.stream().allMatch(Future::isDone))) {
                long cursor = read.isEmpty() ? 0 : read.getLast();
                transcripts.after(TENANT, conversation, cursor, 50).forEach(entry -> read.add(entry.seq()));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        assertThat(read)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
    }

    private Callable<?> writing(List<Entry> all, long seed) {
        Random random = new Random(seed);
        return () -> {
            int at = 0;
            while (at < all.size()) {
                int until = Math.min(all.size(), at + 1 + random.nextInt(7));
                writer.add(all.subList(at, until));
                at = until;
            }
            return null;
        };
    }

    private static Entry entry(String conversation, int number) {
        return new Entry(
                TENANT,
                new ConversationId(conversation),
                EventId.of(conversation, Integer.toString(number)),
                TIME.plusMillis(number),
                Kind.NOTE,
                By.AGENT,
                null,
                null,
                null,
                List.of(),
                new Body.Note("entry " + number));
    }
}
