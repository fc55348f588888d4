package dev.baton.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EpisodeFactsTest {
    private static final EpisodeFacts CONTAINED = new EpisodeFacts(
            Moment.of(Story.START.plusSeconds(1), "m1"),
            Story.START.plusSeconds(2),
            null,
            null,
            null,
            Moment.of(Story.START.plusSeconds(60), "IDLE"),
            Moment.of(Story.START.plusSeconds(70), "5"),
            1,
            0,
            0);
    private static final EpisodeFacts HANDED = new EpisodeFacts(
            Moment.of(Story.START.plusSeconds(1), "m2"),
            Story.START.plusSeconds(4),
            Story.START.plusSeconds(50),
            new Moment(Story.START.plusSeconds(10), "HUMAN_REQUESTED", "orders"),
            Story.START.plusSeconds(40),
            null,
            null,
            1,
            1,
            0);

    @Test
    void eventsFoldToFactsWrittenByHand() {
        assertThat(fold(Story.events())).containsValues(CONTAINED, HANDED);
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        assertThat(fold(Story.events().reversed())).isEqualTo(fold(Story.events()));
    }

    @Test
    void onlyAClosedEpisodeThatNeededNoPersonIsContained() {
        assertThat(CONTAINED.containedByBot()).isTrue();
        assertThat(HANDED.containedByBot()).isFalse();
        assertThat(EpisodeFacts.NOTHING.containedByBot()).isFalse();
        assertThat(HANDED.firstReply()).isEqualTo(Story.START.plusSeconds(4));
    }

    private static Map<EpisodeId, EpisodeFacts> fold(List<Envelope> events) {
        Map<EpisodeKey, EpisodeFacts> facts = new TreeMap<>();
        events.forEach(event ->
                Reading.of(event).ifPresent(part -> facts.merge(part.key(), part.facts(), EpisodeFacts::merge)));
        return facts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(e -> e.getKey().episode(), Map.Entry::getValue));
    }
}
