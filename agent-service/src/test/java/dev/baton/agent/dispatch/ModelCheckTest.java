package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.episode;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.PickConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.Joined;
import dev.baton.events.AgentOutcome.Left;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.AgentOutcome.Overflowed;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.AgentOutcome.Queued;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.ConversationId;
import dev.baton.events.OfferId;
import dev.baton.events.ReasonCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random small histories on floors that use every rule, decided by the engine and by the [SlowDispatcher]: the same
/// decisions, and the laws hold. The engine is also restarted from what it saved, at any step.
class ModelCheckTest {
    private static final int CASES = 100;
    private static final int COMMANDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theEngineDecidesAsTheSlowDispatcherDoes(long seed) {
        for (int number = 0; number < CASES; number++) {
            Random random = new Random(seed * 1_000_003 + number);
            QueueRules rules = Floors.rules(random);
            Shift shift = new Shift(rules);
            SlowDispatcher slow = new SlowDispatcher(rules);
            PoolLaws laws = new PoolLaws(rules);
            for (int step = 0; step < COMMANDS; step++) {
                if (random.nextInt(10) == 0) {
                    shift.restarted();
                }
                shift.passing(Duration.ofMillis(random.nextInt(12_000)));
                // A refused command leaves what was due to the next one.
                PoolContents earlier = shift.pool().contents();
                same(shift, slow, null, new Tick(shift.now()), "seed %d, case %d, step %d", seed, number, step);
                laws.hold(earlier, shift.pool().contents(), shift.emissions());
                String conversation = "c" + random.nextInt(8);
                AgentCommand command = command(random, conversation, shift);
                ConversationId about = Floors.isOfAConversation(command) ? about(conversation) : null;
                PoolContents before = shift.pool().contents();
                same(shift, slow, about, command, "seed %d, case %d, step %d", seed, number, step);
                laws.hold(before, shift.pool().contents(), shift.emissions());
            }
        }
    }

    private static void same(
            Shift shift,
            SlowDispatcher slow,
            @Nullable ConversationId about,
            AgentCommand command,
            String where,
            Object... place) {
        AgentCommand inItsWords = inItsWords(command, slow, about);
        List<String> expected = slow.decide(about, inItsWords, shift.now());
        assertThat(words(shift.say(about, command).emissions()))
                .as(where.formatted(place) + ": " + command)
                .isEqualTo(expected);
    }

    private static AgentCommand command(Random random, String conversation, Shift shift) {
        String agent = "a" + random.nextInt(4);
        Optional<OpenOffer> offer = shift.pool().waiting(about(conversation)).map(WaitingConversation::offer);
        return switch (random.nextInt(18)) {
            case 0, 1 -> Floors.account(random, agent);
            case 2 ->
                new SetPresence(
                        id(agent),
                        List.of(Presence.ONLINE, Presence.ONLINE, Presence.AWAY, Presence.OFFLINE)
                                .get(random.nextInt(4)));
            case 3, 4, 5, 6 -> Floors.arrival(random, conversation, shift.now());
            case 7, 8, 9 ->
                new AcceptOffer(
                        offer.map(OpenOffer::agent).orElse(id(agent)),
                        offer.map(OpenOffer::id).orElse(new OfferId("none")));
            case 10 ->
                new DeclineOffer(
                        offer.map(OpenOffer::agent).orElse(id(agent)),
                        offer.map(OpenOffer::id).orElse(new OfferId("none")));
            case 11 ->
                new CloseConversation(
                        shift.pool()
                                .assignment(about(conversation))
                                .map(Assignment::agent)
                                .orElse(id(agent)),
                        "solved");
            case 12 ->
                random.nextBoolean()
                        ? new PickConversation(id(agent))
                        : new DequeueConversation(episode(conversation), List.of());
            case 13 ->
                new TransferConversation(
                        shift.pool()
                                .assignment(about(conversation))
                                .map(Assignment::agent)
                                .orElse(id(agent)),
                        null,
                        id("a" + random.nextInt(4)));
            case 14, 15, 16 -> company(random, conversation, shift);
            default -> new Tick(shift.now());
        };
    }

    private static AgentCommand company(Random random, String conversation, Shift shift) {
        AgentId other = id("a" + random.nextInt(4));
        AgentId holder = shift.pool()
                .assignment(about(conversation))
                .map(Assignment::agent)
                .orElse(other);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new ConsultColleague(holder, other);
            case 2 -> new JoinConversation(other, random.nextBoolean() ? Part.LISTENS : Part.BARGES);
            case 3 -> new LeaveConversation(random.nextBoolean() ? holder : other, other);
            default -> new TakeOverConversation(other);
        };
    }

    /// Offers have other ids there.
    private static AgentCommand inItsWords(AgentCommand command, SlowDispatcher slow, @Nullable ConversationId about) {
        OfferId offer = about == null
                ? new OfferId("none")
                : slow.offer(about).map(OpenOffer::id).orElse(new OfferId("none"));
        return switch (command) {
            case AcceptOffer accept -> new AcceptOffer(accept.agent(), offer);
            case DeclineOffer decline -> new DeclineOffer(decline.agent(), offer);
            case EnqueueConversation enqueue -> enqueue;
            case RegisterAgent account -> account;
            default -> command;
        };
    }

    private static List<String> words(List<Emission> emissions) {
        return emissions.stream().flatMap(ModelCheckTest::words).sorted().toList();
    }

    private static Stream<String> words(Emission emission) {
        ConversationId about = emission.about();
        return switch ((AgentOutcome) emission.event()) {
            case Queued ignored -> Stream.of("queued " + about);
            case Offered offered ->
                offered.reasons().getFirst().code() == ReasonCode.PICKED
                        ? Stream.empty()
                        : Stream.of("offered " + about + " to " + offered.agent());
            case Accepted accepted -> Stream.of("accepted " + about + " by " + accepted.agent());
            case Declined ignored -> Stream.of("declined " + about);
            case OfferExpired expired -> Stream.of("expired " + about + " at " + expired.agent());
            case PresenceChanged changed ->
                Stream.of((changed.reason().code() == ReasonCode.OFFERS_PASSED ? "away" : changed.presence()) + " "
                        + changed.agent());
            case Requeued ignored -> Stream.of("requeued " + about);
            case Overflowed overflowed -> Stream.of("overflow " + about + " to " + overflowed.toQueue());
            case WrappedUp ignored -> Stream.of("closed " + about);
            case Transferred ignored -> Stream.of("transferred " + about);
            case Joined joined -> Stream.of("joined " + about + " " + joined.agent() + " " + joined.part());
            case Left left -> Stream.of("left " + about + " " + left.agent());
            case TakenOver taken -> Stream.of("taken over " + about + " by " + taken.agent());
            default -> Stream.empty();
        };
    }
}
