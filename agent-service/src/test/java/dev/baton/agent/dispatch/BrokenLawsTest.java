package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.agent.dispatch.TestPack.Queue;
import dev.baton.decide.Emission;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.ChannelId;
import dev.baton.events.Content;
import dev.baton.events.EventId;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.packs.WorkCost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Breaks each law on purpose, to see that [PoolLaws] would notice.
class BrokenLawsTest {
    private static final QueueId LINE = new QueueId("line");
    private static final ChannelId WEB = new ChannelId("web");
    private static final ChannelId VOICE = new ChannelId("voice");

    private final Shift shift = new Shift(TestPack.empty()
            .work(Map.of("mail", WorkCost.of("0.5", 1), "voice", WorkCost.of("all", 1)))
            .queue(LINE.value(), new Queue())
            .pack());
    private final PoolLaws laws = new PoolLaws(shift.rules());

    @Test
    void anOfferBeyondTheCapacity() {
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        PoolContents good = good();
        PoolAgent smaller = good.agents()
                .getFirst()
                .changed(new RegisterAgent(id("ann"), "Agent ann", List.of(), List.of(), 0, true));
        caught(with(good, good.now(), List.of(smaller), good.waiting(), good.assignments()), "within capacity");
    }

    @Test
    void anOfferBeyondTheChannelsLimit() {
        shift.online("ann", 3).enqueue("one", new ChannelId("mail"), LINE, 0, 2);
        shift.enqueue("two", new ChannelId("mail"), LINE, 0, 2);
        PoolContents good = good();
        caught(offeringAll(good), "within the channel's limit");
    }

    @Test
    void somethingBesideWhatTakesAll() {
        shift.online("ann", 3).enqueue("one", VOICE, LINE, 0, 2).enqueue("two", WEB, LINE, 0, 2);
        caught(offeringAll(good()), "what takes all is alone");
    }

    @Test
    void anOfferToAClosedAccount() {
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        PoolContents good = good();
        PoolAgent closed = good.agents()
                .getFirst()
                .changed(new RegisterAgent(id("ann"), "Agent ann", List.of(), List.of(), 1, false));
        caught(with(good, good.now(), List.of(closed), good.waiting(), good.assignments()), "only to open accounts");
        PoolAgent gone = good.agents().getFirst().present(Presence.OFFLINE, good.now());
        caught(with(good, good.now(), List.of(gone), good.waiting(), good.assignments()), "only to the present");
    }

    @Test
    void twoOwners() {
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2).accept("one");
        PoolContents good = good();
        List<Assignment> both = new ArrayList<>(good.assignments());
        both.add(new Assignment(both.getFirst().request(), id("bob"), 3));
        caught(with(good, good.now(), good.agents(), good.waiting(), both), "in the pool once");
    }

    @Test
    void anOwnerWhoNeverAccepted() {
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2).accept("one");
        PoolContents good = good();
        Assignment stolen = new Assignment(good.assignments().getFirst().request(), id("bob"), 3);
        caught(with(good, good.now(), good.agents(), good.waiting(), List.of(stolen)), "bob");
    }

    @Test
    void companyThatIsNoneOrMayNotBe() {
        shift.online("bob", 0).supervisor("sue", 1);
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2).accept("one");
        PoolContents good = good();
        Assignment held = good.assignments().getFirst();
        Companion listens = new Companion(id("sue"), Part.LISTENS);
        caught(served(good, in(held, listens, new Companion(id("sue"), Part.BARGES))), "nobody is there twice");
        caught(served(good, in(held, new Companion(id("ann"), Part.CONSULTED))), "nobody is in their own company");
        caught(served(good, in(held, new Companion(id("bob"), Part.WHISPERS))), "only supervisors supervise");
        List<PoolAgent> gone = good.agents().stream()
                .map(agent -> agent.id().equals(id("sue")) ? agent.present(Presence.OFFLINE, good.now()) : agent)
                .toList();
        caught(with(good, good.now(), gone, good.waiting(), List.of(in(held, listens))), "company is present");
    }

    @Test
    void aListenerWhoSpeaks() {
        shift.supervisor("sue", 1)
                .online("ann", 1)
                .enqueue("one", WEB, LINE, 0, 2)
                .accept("one");
        PoolContents good = served(good(), in(shift.assignment("one"), new Companion(id("sue"), Part.LISTENS)));
        AgentReplied speaks = new AgentReplied(
                shift.assignment("one").episode(), id("sue"), "Sue", "reply", new Content.Text("words"), 3, id("ann"));
        assertThatThrownBy(() -> laws.hold(good, good, List.of(Emission.about(about("one"), speaks))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only those speak and write whose part it is");
    }

    @Test
    void aTakeOverBeyondTheCapacity() {
        shift.supervisor("sue", 0)
                .online("ann", 1)
                .enqueue("one", WEB, LINE, 0, 2)
                .accept("one");
        PoolContents good = good();
        Assignment held = good.assignments().getFirst();
        TakenOver taken = new TakenOver(held.episode(), id("ann"), id("sue"), "Sue", held.queue(), held.epoch());
        PoolContents wrong = served(good, held.takenOverBy(id("sue")));
        assertThatThrownBy(() -> laws.hold(good, wrong, List.of(Emission.about(about("one"), taken))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("within capacity");
    }

    private static Assignment in(Assignment held, Companion... company) {
        return new Assignment(held.request(), held.agent(), held.epoch(), List.of(company));
    }

    private static PoolContents served(PoolContents good, Assignment held) {
        return with(good, good.now(), good.agents(), good.waiting(), List.of(held));
    }

    @Test
    void aWaitWhileSomebodyIsFree() {
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        PoolContents good = good();
        WaitingConversation forgotten =
                WaitingConversation.of(good.waiting().getFirst().request(), 2);
        caught(
                with(good, good.now(), good.agents(), List.of(forgotten), good.assignments()),
                "waits while somebody could have it");
        WaitingConversation kept = forgotten.reserved(new Reservation(id("ann"), null));
        caught(
                with(good, good.now(), good.agents(), List.of(kept), good.assignments()),
                "waits while the one it is kept for could have it");
    }

    @Test
    void equalsOutOfTurn() {
        shift.enqueue("early", WEB, LINE, 0, 2).passing(Duration.ofSeconds(1)).enqueue("late", WEB, LINE, 0, 2);
        shift.online("ann", 1);
        PoolContents good = good();
        OpenOffer offer = shift.offer("early");
        List<WaitingConversation> swapped = good.waiting().stream()
                .map(item -> item.offer() == null
                        ? item.offered(offer)
                        : WaitingConversation.of(item.request(), item.epoch()))
                .toList();
        List<Emission> said = shift.emissions().stream()
                .map(emission -> about("early").equals(emission.about())
                        ? Emission.about(about("late"), emission.event())
                        : emission)
                .toList();
        PoolContents wrong = with(good, good.now(), good.agents(), swapped, good.assignments());
        assertThatThrownBy(() -> laws.hold(good, wrong, said))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("equals are served in turn");
    }

    @Test
    void anOfferThatNeverEndsAndATimeThatGoesBack() {
        shift.online("ann", 1).enqueue("one", WEB, LINE, 0, 2);
        PoolContents good = good();
        Instant later = good.now().plusSeconds(60);
        caught(with(good, later, good.agents(), good.waiting(), good.assignments()), "offers end");
        Instant before = good.now().minusSeconds(1);
        caught(with(good, before, good.agents(), good.waiting(), good.assignments()), "time does not go back");
    }

    @Test
    void aRefusalThatChangesSomething() {
        shift.online("ann", 1);
        PoolContents good = good();
        CommandRefused refused = new CommandRefused(new EventId("command"), id("ann"), Reason.of(ReasonCode.NOT_KNOWN));
        PoolContents wrong = with(good, good.now(), List.of(), good.waiting(), good.assignments());
        assertThatThrownBy(() -> laws.hold(good, wrong, List.of(Emission.of(refused))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a refusal changes nothing");
    }

    /// The pool as it is, in which the laws hold.
    private PoolContents good() {
        PoolContents contents = shift.pool().contents();
        laws.hold(contents, contents, accepted());
        return contents;
    }

    private List<Emission> accepted() {
        return shift.emissions().stream()
                .filter(emission -> emission.event() instanceof Accepted)
                .toList();
    }

    private void caught(PoolContents wrong, String law) {
        assertThatThrownBy(() -> laws.hold(shift.pool().contents(), wrong, List.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(law);
    }

    private PoolContents offeringAll(PoolContents good) {
        OpenOffer offer = shift.offer("one");
        return with(
                good,
                good.now(),
                good.agents(),
                good.waiting().stream().map(item -> item.offered(offer)).toList(),
                good.assignments());
    }

    private static PoolContents with(
            PoolContents good,
            Instant now,
            List<PoolAgent> agents,
            List<WaitingConversation> waiting,
            List<Assignment> served) {
        return new PoolContents(now, agents, waiting, served, good.paces(), good.memories());
    }
}
