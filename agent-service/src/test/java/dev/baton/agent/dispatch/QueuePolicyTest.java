package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.agent.dispatch.TestPack.Queue;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.PickConversation;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentOutcome;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.Overflowed;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.AgentOutcome.Queued;
import dev.baton.events.ChannelId;
import dev.baton.events.QueueId;
import dev.baton.events.ReasonCode;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.DispatchPolicy.Level;
import dev.baton.packs.DispatchPolicy.Overflow;
import dev.baton.packs.OpenInterval;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.WorkCost;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a queue's settings do, one by one.
class QueuePolicyTest {
    private static final QueueId LINE = new QueueId("line");
    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId MAIL = new ChannelId("mail");
    private static final ChannelId VOICE = new ChannelId("voice");

    @Test
    void theSearchWidensLevelByLevelAndEarlierLevelsStayFirst() {
        Shift shift = with(line -> {
            line.skills = Set.of("loans>=3");
            line.levels = List.of(new Level(Duration.ofSeconds(30), List.of("loans")));
        });
        shift.online("junior", 1, "loans").enqueue("one", WEB, LINE, 0, 2);
        assertThat(shift.waiting("one").offer()).isNull();
        shift.later(Duration.ofSeconds(30));
        assertThat(shift.offer("one").agent()).isEqualTo(id("junior"));
        shift.enqueue("two", WEB, LINE, 0, 2).passing(Duration.ofSeconds(40));
        shift.online("senior", 1, "loans=5").online("another-junior", 1, "loans");
        assertThat(shift.offer("two").agent()).isEqualTo(id("senior"));
    }

    @Test
    void whatTheConversationBroughtIsDroppedAfterAWhileAndTheQueuesSkillsAreNot() {
        Shift shift = with(line -> {
            line.skills = Set.of("loans");
            line.dropSkillsAfter = Duration.ofMinutes(1);
        });
        shift.online("ann", 1).online("bob", 1, "loans");
        shift.enqueue("one", WEB, LINE, 0, 2, "loans", "language:zh>=3");
        assertThat(shift.waiting("one").offer()).isNull();
        assertThat(shift.later(Duration.ofMinutes(1)).offer("one").agent()).isEqualTo(id("bob"));
    }

    @Test
    void capacityIsCountedInUnitsWithALimitPerChannelAndACallTakesAllOfIt() {
        Shift shift = with(line -> {}).online("ann", 2);
        shift.enqueue("m1", MAIL, LINE, 0, 2).enqueue("m2", MAIL, LINE, 0, 2).enqueue("m3", MAIL, LINE, 0, 2);
        assertThat(shift.waiting("m3").offer()).as("two e-mails at most").isNull();
        shift.enqueue("w1", WEB, LINE, 0, 2).enqueue("w2", WEB, LINE, 0, 2);
        assertThat(shift.offer("w1").agent()).isEqualTo(id("ann"));
        assertThat(shift.waiting("w2").offer()).as("two halves and one are two").isNull();
        shift.online("bob", 2).enqueue("call", VOICE, LINE, 0, 2);
        assertThat(shift.waiting("call").offer())
                .as("bob has a chat and an e-mail")
                .isNull();
        shift.online("cat", 2);
        assertThat(shift.offer("call").agent()).isEqualTo(id("cat"));
        assertThat(shift.enqueue("w3", WEB, LINE, 0, 2).waiting("w3").offer())
                .satisfies(offer -> assertThat(offer == null || !offer.agent().equals(id("cat")))
                        .isTrue());
    }

    @Test
    void anAgentWhoLetsSeveralOffersPassIsSetAway() {
        Shift shift = with(line -> line.passes = 2).online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        shift.later(Duration.ofSeconds(20));
        assertThat(shift.offer("one").agent()).isEqualTo(id("ann"));
        shift.later(Duration.ofSeconds(20));
        assertThat(shift.said())
                .filteredOn(PresenceChanged.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PresenceChanged.class,
                        away -> assertThat(away.reason().code()).isEqualTo(ReasonCode.OFFERS_PASSED));
        assertThat(shift.waiting("one").offer()).isNull();
    }

    @Test
    void anOfferThatIsTakenByItselfNeedsNoAnswer() {
        Shift shift = with(line -> line.autoAccept = true).online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        assertThat(shift.assignment("one").agent()).isEqualTo(id("ann"));
        assertThat(said(shift, Accepted.class).epoch()).isEqualTo(2);
    }

    @Test
    void theAgentWhoServedItLastIsWaitedForAWhile() {
        Shift shift = with(line -> line.sticky = Duration.ofSeconds(30))
                .online("ann", 1)
                .enqueue("one", WEB, LINE, 0, 2);
        shift.accept("one").say(about("one"), new CloseConversation(id("ann"), "solved"));
        shift.enqueue("two", WEB, LINE, 0, 2).accept("two").online("bob", 1);
        shift.enqueue("one", WEB, LINE, 0, 9);
        assertThat(shift.waiting("one").offer())
                .as("ann is busy, bob is not her")
                .isNull();
        shift.later(Duration.ofSeconds(30));
        assertThat(shift.offer("one").agent()).isEqualTo(id("bob"));
    }

    @Test
    void theLongestIdleIsAskedWhereTheQueueSaysSo() {
        Shift shift = with(line -> line.choice = AgentChoice.LONGEST_IDLE).online("ann", 3);
        shift.enqueue("one", WEB, LINE, 0, 2).accept("one").passing(Duration.ofMinutes(5));
        shift.online("bob", 3).enqueue("two", WEB, LINE, 0, 2);
        assertThat(shift.offer("two").agent()).isEqualTo(id("ann"));
    }

    @Test
    void anAgentPicksOnlyWhereTheQueueAllowsIt() {
        Shift closed = with(line -> line.skills = Set.of("loans"));
        closed.online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        closed.say(about("one"), new PickConversation(id("ann")));
        assertThat(said(closed, CommandRefused.class).reason().code()).isEqualTo(ReasonCode.NOT_ALLOWED);
        Shift open = with(line -> {
            line.pick = true;
            line.delay = Duration.ofMinutes(1);
        });
        open.online("ann", 1).enqueue("one", WEB, LINE, 0, 2).enqueue("two", WEB, LINE, 0, 2);
        open.say(about("two"), new PickConversation(id("ann")));
        assertThat(said(open, Accepted.class).agent()).isEqualTo(id("ann"));
        open.say(about("one"), new PickConversation(id("ann")));
        assertThat(said(open, CommandRefused.class).reason().code()).isEqualTo(ReasonCode.NO_CAPACITY);
    }

    @Test
    void aQueueThatIsTooLongSendsWhoComesElsewhere() {
        Shift shift = with(line -> line.overflow = overflow(OptionalInt.of(1), null, Optional.of("other")));
        shift.enqueue("one", WEB, LINE, 0, 2).enqueue("two", WEB, LINE, 0, 2);
        assertThat(said(shift, Overflowed.class).reason().code()).isEqualTo(ReasonCode.QUEUE_TOO_LONG);
        assertThat(shift.waiting("two").queue()).isEqualTo(new QueueId("other"));
    }

    @Test
    void aWaitInVainEndsInAnotherQueueAndKeepsItsPlaceInTime() {
        Shift shift = with(line -> {
            line.skills = Set.of("loans");
            line.overflow = overflow(OptionalInt.empty(), Duration.ofMinutes(5), Optional.of("other"));
        });
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2, "loans");
        shift.later(Duration.ofMinutes(5));
        assertThat(said(shift, Overflowed.class).reason().code()).isEqualTo(ReasonCode.WAITED_TOO_LONG);
        assertThat(shift.offer("one").agent()).isEqualTo(id("ann"));
    }

    @Test
    void whoComesToClosedDoorsLeavesAMessageThatIsOfferedWhenTheyOpen() {
        Shift shift = with(line -> {
            line.overflow =
                    new Overflow(OptionalInt.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
            line.hours = afternoons();
        });
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        assertThat(said(shift, Overflowed.class).toQueue()).isNull();
        assertThat(shift.waiting("one").offer()).isNull();
        assertThat(shift.later(Duration.ofHours(4)).offer("one").agent()).isEqualTo(id("ann"));
    }

    @Test
    void aTransferToAClosedQueueIsRefused() {
        Shift shift = with(line -> line.hours = afternoons()).online("ann", 1);
        shift.enqueue("one", WEB, new QueueId("other"), 0, 2).accept("one");
        shift.say(about("one"), new TransferConversation(id("ann"), LINE, null));
        assertThat(said(shift, CommandRefused.class).reason().code()).isEqualTo(ReasonCode.QUEUE_CLOSED);
        assertThat(shift.assignment("one").agent()).isEqualTo(id("ann"));
    }

    @Test
    void skillsThatCannotBeReadAreRefusedWithTheirFault() {
        Shift shift = with(line -> {}).enqueue("one", WEB, LINE, 0, 2, "loans AND");
        assertThat(said(shift, CommandRefused.class).reason()).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.MALFORMED_SKILLS);
            assertThat(reason.detail()).contains("at character 10: a skill is missing");
        });
        shift.say(null, new RegisterAgent(id("ann"), "Ann", List.of(), List.of("loans>=3"), 1, true));
        assertThat(said(shift, CommandRefused.class).reason().code()).isEqualTo(ReasonCode.MALFORMED_SKILLS);
    }

    @Test
    void theWaitIsForetoldFromTheRecentPaceAndTheErrorMeasured() {
        Shift shift = with(line -> {}).online("ann", 1);
        for (int i = 0; i < 6; i++) {
            shift.enqueue("c" + i, WEB, LINE, 0, 2);
        }
        for (int i = 0; i < 4; i++) {
            shift.accept("c" + i).passing(Duration.ofSeconds(10));
            shift.say(about("c" + i), new CloseConversation(id("ann"), "solved"));
        }
        shift.enqueue("late", WEB, LINE, 0, 2);
        assertThat(said(shift, Queued.class).position()).isEqualTo(3);
        assertThat(said(shift, Queued.class).expectedSeconds()).isBetween(15L, 30L);
        shift.accept("c4").passing(Duration.ofSeconds(10)).say(about("c4"), new CloseConversation(id("ann"), "solved"));
        shift.accept("c5").passing(Duration.ofSeconds(10)).say(about("c5"), new CloseConversation(id("ann"), "solved"));
        shift.accept("late");
        assertThat(shift.pool().pace(LINE).orElseThrow().meanAbsoluteError()).isBetween(0.0, 10.0);
    }

    private static Shift with(Consumer<Queue> settings) {
        Queue line = new Queue();
        settings.accept(line);
        return new Shift(TestPack.empty()
                .work(Map.of(MAIL.value(), WorkCost.of("0.5", 2), VOICE.value(), WorkCost.of("all", 1)))
                .queue(LINE.value(), line)
                .queue("other", new Queue())
                .pack());
    }

    private static Overflow overflow(OptionalInt length, @Nullable Duration waited, Optional<String> to) {
        return new Overflow(length, Optional.empty(), false, Optional.ofNullable(waited), to);
    }

    private static OpeningHours afternoons() {
        List<OpenInterval> interval = List.of(new OpenInterval(LocalTime.of(13, 0), LocalTime.of(18, 0)));
        return new OpeningHours("afternoons", ZoneOffset.UTC, Map.of(DayOfWeek.MONDAY, interval), Set.of());
    }

    private static <T extends AgentOutcome> T said(Shift shift, Class<T> type) {
        return shift.said().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
