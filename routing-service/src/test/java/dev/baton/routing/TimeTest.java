package dev.baton.routing;

import static dev.baton.routing.Events.answered;
import static dev.baton.routing.Events.humanRequested;
import static dev.baton.routing.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.TenantId;
import dev.baton.events.TimerEvent.DeadlinePassed;
import dev.baton.events.TimerEvent.DeadlineSet;
import dev.baton.events.TimerEvent.Purpose;
import dev.baton.packs.SystemText;
import dev.baton.routing.Deadlines.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeTest {
    private int read;
    private static final Duration IDLE = Duration.ofMinutes(30);
    private final Story story = new Story();

    @Test
    void aSilentEpisodeIsClosed() {
        answeredOnce();

        story.after(IDLE)
                .tell(idleDeadline(Story.START.plus(IDLE)))
                .announces(SystemText.IDLE_CLOSED, "en")
                .closesBecause(ReasonCode.IDLE);
    }

    @Test
    void anEpisodeThatWentOnIsLookedAtLater() {
        answeredOnce();
        MessageReceived later = message("m2", "And the other one?");
        story.after(Duration.ofMinutes(10)).tell(later);
        story.tell(answered(later));

        Said said = story.after(Duration.ofMinutes(20)).tell(idleDeadline(Story.START.plus(IDLE)));

        assertThat(said.no(EpisodeClosed.class).only(DeadlineSet.class).due())
                .isEqualTo(Story.START.plus(Duration.ofMinutes(40)));
    }

    @Test
    void whoWaitsForAPersonIsNotSentAway() {
        story.tell(humanRequested());

        Said said = story.after(IDLE).tell(idleDeadline(Story.START.plus(IDLE)));

        assertThat(said.no(EpisodeClosed.class).only(DeadlineSet.class).due())
                .isEqualTo(Story.START.plus(IDLE).plus(IDLE));
    }

    @Test
    void theDeadlineOfAnEarlierEpisodeChangesNothing() {
        answeredOnce();

        story.tell(new DeadlinePassed(Purpose.IDLE, "another-episode", Story.START.plus(IDLE)))
                .nothing();
    }

    @Test
    void aDeadlineBeingSetChangesNothing() {
        answeredOnce();

        story.tell(new DeadlineSet(Purpose.IDLE, story.episode().id().value(), Story.START))
                .nothing();
    }

    @Test
    void deadlinesAreHeldUntilTheirTimeAndTakenInOrder() {
        Deadlines<String> deadlines = new Deadlines<>();
        deadlines.add(deadline("late", 20));
        deadlines.add(deadline("early", 10));
        deadlines.add(deadline("never", 99));

        assertThat(deadlines.takeDue(Story.START.plusSeconds(9), 10)).isEmpty();
        assertThat(deadlines.takeDue(Story.START.plusSeconds(20), 10))
                .extracting(Deadline::receipt)
                .containsExactly("early", "late");
        assertThat(deadlines.size()).isEqualTo(1);
    }

    @Test
    void deadlinesThatHaveLongToGoAreCarriedForwardInTheOrderOfTheLog() {
        Deadlines<String> deadlines = new Deadlines<>();
        Stream.of(deadline("first", 500), deadline("passed", 1), deadline("second", 400), deadline("third", 600))
                .forEach(deadlines::add);
        deadlines.takeDue(Story.START.plusSeconds(1), 10);

        assertThat(deadlines.takeReadBy(Story.START.plusSeconds(2), 10))
                .extracting(Deadline::receipt)
                .containsExactly("first", "second");
        assertThat(deadlines.size()).isEqualTo(1);
    }

    @Test
    void aDeadlineThatStandsInTheLogTwicePassesTwiceUnderOneId() {
        Deadlines<String> deadlines = new Deadlines<>();
        Deadline<String> first = deadline("m1", 10);
        assertThat(deadlines.add(first)).isTrue();
        assertThat(deadlines.add(first)).isFalse();
        assertThat(deadlines.add(deadline("m1", 10))).isTrue();

        assertThat(deadlines.takeDue(Story.START.plusSeconds(10), 10))
                .extracting(each -> each.passed(Story.START).id())
                .hasSize(2)
                .containsOnly(first.passed(Story.START).id());
    }

    @Test
    void aDeadlineReadAgainPassesUnderTheSameId() {
        Envelope passed = deadline("m1", 10).passed(Story.START.plusSeconds(11));
        Envelope again = deadline("m1", 10).passed(Story.START.plusSeconds(500));

        assertThat(again.id()).isEqualTo(passed.id());
        assertThat(passed.data()).isEqualTo(new DeadlinePassed(Purpose.BOT_OUTCOME, "m1", Story.START.plusSeconds(10)));
    }

    private void answeredOnce() {
        MessageReceived first = message("m1", "Where is my order?");
        story.tell(first);
        story.tell(answered(first));
    }

    private DeadlinePassed idleDeadline(Instant due) {
        return new DeadlinePassed(Purpose.IDLE, story.episode().id().value(), due);
    }

    private Deadline<String> deadline(String about, int seconds) {
        DeadlineSet set = new DeadlineSet(Purpose.BOT_OUTCOME, about, Story.START.plusSeconds(seconds));
        Envelope envelope = new Envelope(
                EventId.of("deadline", about),
                Story.START,
                new TenantId("demo"),
                new ConversationId("conversation-1"),
                null,
                set);
        return new Deadline<>(envelope, set, Story.START.plusSeconds(read++), about);
    }
}
