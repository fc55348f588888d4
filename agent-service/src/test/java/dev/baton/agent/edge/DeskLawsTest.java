package dev.baton.agent.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.agent.transcript.By;
import dev.baton.agent.transcript.Kind;
import dev.baton.agent.transcript.StoredEntry;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the order of decisions, entries, signals and lost connections, and whatever signals are lost: after the
/// next sweep an app believes what is, and it was shown each entry once, in order.
class DeskLawsTest {
    private static final int HISTORIES = 300;
    private static final int STEPS = 120;
    private static final TenantId TENANT = new TenantId("demo");
    private static final AgentKey ANN = new AgentKey(TENANT, new AgentId("ann"));
    private static final QueueId QUEUE = new QueueId("general");
    private static final List<ConversationId> CONVERSATIONS =
            List.of(new ConversationId("one"), new ConversationId("two"), new ConversationId("three"));

    @Test
    void anAppBelievesWhatIsAndSawEveryEntryOnce() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            new History(seed).run();
        }
    }

    /// What the app of an agent makes of the frames, over all its connections.
    private static final class Believer {
        final Map<ConversationId, Long> latest = new HashMap<>();
        final Set<OfferId> offers = new HashSet<>();
        final Set<Serving> conversations = new HashSet<>();
        final Set<Accompanying> accompanied = new HashSet<>();
        final Map<ConversationId, List<Present>> company = new HashMap<>();
        Presence presence = Presence.UNKNOWN;

        void reconnects() {
            offers.clear();
            conversations.clear();
            accompanied.clear();
            company.clear();
        }

        void hears(List<Push> news) {
            for (Push push : news) {
                switch (push) {
                    case Push.PresenceChanged changed -> presence = changed.presence();
                    case Push.Offered offered ->
                        assertThat(offers.add(offered.offer().offer())).isTrue();
                    case Push.OfferEnded ended ->
                        assertThat(offers.remove(ended.offer().offer())).isTrue();
                    case Push.Assigned assigned -> {
                        assertThat(conversations.add(assigned.conversation())).isTrue();
                        assigned.entries()
                                .forEach(entry ->
                                        sees(assigned.conversation().conversation(), entry, assigned.earlier()));
                    }
                    case Push.Entered entered -> sees(entered.conversation(), entered.entry(), false);
                    case Push.Released released -> {
                        assertThat(conversations.remove(released.conversation()))
                                .isTrue();
                        company.remove(released.conversation().conversation());
                    }
                    case Push.Joined joined -> {
                        assertThat(accompanied.add(joined.conversation())).isTrue();
                        joined.entries()
                                .forEach(entry -> sees(joined.conversation().conversation(), entry, joined.earlier()));
                    }
                    case Push.Left left -> {
                        assertThat(accompanied.remove(left.conversation())).isTrue();
                        company.remove(left.conversation().conversation());
                    }
                    case Push.CompanyChanged changed -> company.put(changed.conversation(), changed.present());
                }
            }
        }

        private void sees(ConversationId conversation, StoredEntry entry, boolean earlier) {
            long before = latest.getOrDefault(conversation, 0L);
            if (earlier && before == 0) {
                assertThat(entry.seq()).isGreaterThan(before);
            } else {
                assertThat(entry.seq()).isEqualTo(before + 1);
            }
            latest.put(conversation, entry.seq());
        }
    }

    private static final class History implements Pools {
        private final long seed;
        private final Random random;
        private final MemoryTranscripts transcripts = new MemoryTranscripts();
        private final Map<ConversationId, Offering> offers = new HashMap<>();
        private final Map<ConversationId, Serving> held = new HashMap<>();
        private final Map<ConversationId, Accompanying> there = new HashMap<>();
        private final Map<ConversationId, List<Present>> company = new HashMap<>();
        private final Floor floor = new Floor(this);
        private final Believer app = new Believer();
        private Presence presence = Presence.ONLINE;
        private Desk desk;
        private long number;

        History(long seed) {
            this.seed = seed;
            random = new Random(seed);
            desk = connect();
        }

        void run() {
            try {
                for (int step = 0; step < STEPS; step++) {
                    step();
                }
                transcripts.answers = true;
                floor.sweep();
                assertThat(app.presence).isEqualTo(presence);
                assertThat(app.offers)
                        .containsExactlyInAnyOrderElementsOf(
                                offers.values().stream().map(Offering::offer).toList());
                assertThat(app.conversations).containsExactlyInAnyOrderElementsOf(held.values());
                assertThat(app.accompanied).containsExactlyInAnyOrderElementsOf(there.values());
                app.company.values().removeIf(List::isEmpty);
                assertThat(app.company).isEqualTo(company);
                Stream.concat(held.keySet().stream(), there.keySet().stream())
                        .forEach(each ->
                                assertThat(app.latest.getOrDefault(each, 0L)).isEqualTo((long) transcripts.size(each)));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }

        private Desk connect() {
            app.reconnects();
            Desk opened = new Desk(ANN, transcripts, app.latest, app::hears);
            floor.add(opened);
            return opened;
        }

        private void step() {
            ConversationId conversation = CONVERSATIONS.get(random.nextInt(CONVERSATIONS.size()));
            switch (random.nextInt(14)) {
                case 0 -> offer(conversation);
                case 1 -> offers.remove(conversation);
                case 2 -> take(conversation);
                case 3 -> {
                    held.remove(conversation);
                    company.remove(conversation);
                }
                case 9, 10 -> accompany(conversation);
                case 11 -> {
                    if (there.remove(conversation) != null) {
                        company.remove(conversation);
                    }
                }
                case 12 -> comeAndGo(conversation);
                case 4, 5 -> transcripts.add(conversation);
                case 6 -> attempt(() -> floor.look(TENANT));
                case 7 -> attempt(() -> floor.read(TENANT, conversation));
                case 8 -> transcripts.answers = random.nextInt(4) > 0;
                default -> {
                    if (random.nextInt(3) == 0) {
                        floor.remove(desk);
                        desk = connect();
                    }
                    presence = random.nextBoolean() ? Presence.ONLINE : Presence.AWAY;
                }
            }
        }

        private void offer(ConversationId conversation) {
            if (!held.containsKey(conversation) && !there.containsKey(conversation)) {
                OfferId id = new OfferId("offer-" + number++);
                EpisodeId episode = new EpisodeId("episode");
                offers.put(
                        conversation,
                        new Offering(id, conversation, episode, QUEUE, List.of(), 0, Instant.EPOCH, Instant.EPOCH));
            }
        }

        private void take(ConversationId conversation) {
            if (offers.remove(conversation) != null) {
                held.put(conversation, new Serving(conversation, new EpisodeId("episode"), QUEUE, number++));
            }
        }

        private void accompany(ConversationId conversation) {
            if (!held.containsKey(conversation)) {
                Part part = Part.values()[random.nextInt(4)];
                offers.remove(conversation);
                there.put(
                        conversation,
                        new Accompanying(conversation, new EpisodeId("episode"), QUEUE, part, new AgentId("bob")));
            }
        }

        private void comeAndGo(ConversationId conversation) {
            if (company.remove(conversation) == null
                    && (held.containsKey(conversation) || there.containsKey(conversation))) {
                company.put(
                        conversation,
                        List.of(new Present(new AgentId("sue"), "Sue", Part.values()[random.nextInt(4)])));
            }
        }

        private static void attempt(Runnable look) {
            try {
                look.run();
            } catch (TransientFailure unanswered) {
                // A signal that came to nothing: the sweep makes it good.
            }
        }

        @Override
        public Map<AgentId, DeskState> desks(TenantId tenant) {
            return Map.of(
                    ANN.agent(),
                    new DeskState(
                            presence,
                            List.copyOf(offers.values()),
                            List.copyOf(held.values()),
                            List.copyOf(there.values()),
                            company));
        }
    }

    @Test
    void aLongHistoryComesWithItsLatestEntriesAndSaysThatThereAreEarlierOnes() {
        MemoryTranscripts transcripts = new MemoryTranscripts();
        ConversationId conversation = CONVERSATIONS.getFirst();
        for (int i = 0; i < Desk.LATEST + 10; i++) {
            transcripts.add(conversation);
        }
        List<Push> news = new ArrayList<>();
        Desk desk = new Desk(ANN, transcripts, Map.of(), news::addAll);
        Serving held = new Serving(conversation, new EpisodeId("episode"), QUEUE, 3);

        desk.show(new DeskState(Presence.ONLINE, List.of(), List.of(held)), new Endings());

        assertThat(news.getLast()).isInstanceOfSatisfying(Push.Assigned.class, assigned -> {
            assertThat(assigned.earlier()).isTrue();
            assertThat(assigned.entries()).hasSize(Desk.LATEST);
            assertThat(assigned.entries().getLast().seq()).isEqualTo(Desk.LATEST + 10);
        });
    }

    @Test
    void aDeskSaysHowAConversationEnded() {
        List<Push> news = new ArrayList<>();
        Endings endings = new Endings();
        ConversationId conversation = CONVERSATIONS.getFirst();
        Desk desk = new Desk(ANN, new MemoryTranscripts(), Map.of(), news::addAll);
        Serving held = new Serving(conversation, new EpisodeId("episode"), QUEUE, 3);
        desk.show(new DeskState(Presence.ONLINE, List.of(), List.of(held)), endings);
        endings.ended(TENANT, new Ending(ANN.agent(), conversation, Ending.How.TRANSFERRED));

        desk.show(new DeskState(Presence.ONLINE, List.of(), List.of()), endings);

        assertThat(news.getLast()).isEqualTo(new Push.Released(held, Ending.How.TRANSFERRED));
    }

    static StoredEntry entry(long seq) {
        return new StoredEntry(seq, Instant.EPOCH, Kind.MESSAGE, By.CONTACT, null, null, null, "[]", null);
    }
}
