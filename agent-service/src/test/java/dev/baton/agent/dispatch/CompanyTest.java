package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.episode;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AddNote;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.Joined;
import dev.baton.events.AgentOutcome.Left;
import dev.baton.events.AgentOutcome.Noted;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.Content;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ann serves one conversation. Bob is a colleague without room for any; Sue supervises.
class CompanyTest {
    private static final Content WORDS = new Content.Text("words");

    private final Shift shift = new Shift();

    @BeforeEach
    void annServesOne() {
        shift.online("ann", 1).enqueue("one", 0, 2).accept("one");
        shift.online("bob", 0).supervisor("sue", 1);
    }

    private Shift inOne(AgentCommand command) {
        return shift.say(about("one"), command);
    }

    private void refused(AgentCommand command, ReasonCode why) {
        PoolContents before = shift.pool().contents();
        inOne(command);
        assertThat(shift.said())
                .singleElement()
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(why));
        assertThat(shift.pool().contents()).isEqualTo(before);
    }

    @Test
    void aColleagueWhoIsConsultedJoinsAtOnceWithoutCapacityAndWritesNotes() {
        inOne(new ConsultColleague(id("ann"), id("bob")));
        assertThat(shift.said()).containsExactly(new Joined(episode("one"), id("bob"), Part.CONSULTED, id("ann"), 3));

        inOne(new AddNote(id("bob"), "note", "try again"));
        assertThat(shift.said()).containsExactly(new Noted(episode("one"), id("bob"), "try again"));
        refused(new SendReply(id("bob"), "reply", WORDS), ReasonCode.NOT_ALLOWED);
        refused(new CloseConversation(id("bob"), "solved"), ReasonCode.NOT_THE_HOLDER);
    }

    @Test
    void onlyWhoServesItConsultsAndOnlyThosePresent() {
        refused(new ConsultColleague(id("bob"), id("sue")), ReasonCode.NOT_THE_HOLDER);
        refused(new ConsultColleague(id("ann"), id("ann")), ReasonCode.NOT_ALLOWED);
        refused(new ConsultColleague(id("ann"), id("nobody")), ReasonCode.NOT_KNOWN);
        shift.say(null, new SetPresence(id("bob"), Presence.OFFLINE));
        refused(new ConsultColleague(id("ann"), id("bob")), ReasonCode.NOT_PRESENT);
    }

    @Test
    void consultingTwiceIsOnce() {
        inOne(new ConsultColleague(id("ann"), id("bob")));
        inOne(new ConsultColleague(id("ann"), id("bob")));
        assertThat(shift.said()).isEmpty();
        assertThat(shift.assignment("one").company()).hasSize(1);
    }

    @Test
    void aSupervisorListensWhispersAndBargesInButAnAgentDoesNot() {
        inOne(new JoinConversation(id("sue"), Part.LISTENS));
        refused(new AddNote(id("sue"), "note", "words"), ReasonCode.NOT_ALLOWED);

        inOne(new JoinConversation(id("sue"), Part.WHISPERS));
        assertThat(shift.assignment("one").company()).containsExactly(new Companion(id("sue"), Part.WHISPERS));
        inOne(new AddNote(id("sue"), "note", "offer a refund"));
        assertThat(shift.said()).containsExactly(new Noted(episode("one"), id("sue"), "offer a refund"));
        refused(new SendReply(id("sue"), "reply", WORDS), ReasonCode.NOT_ALLOWED);

        inOne(new JoinConversation(id("sue"), Part.BARGES));
        inOne(new SendReply(id("sue"), "reply", WORDS));
        assertThat(shift.said())
                .containsExactly(
                        new AgentReplied(episode("one"), id("sue"), "Agent sue", "reply", WORDS, 3, id("ann")));

        refused(new JoinConversation(id("bob"), Part.LISTENS), ReasonCode.NOT_ALLOWED);
        refused(new TakeOverConversation(id("bob")), ReasonCode.NOT_ALLOWED);
    }

    @Test
    void aSupervisorTakesItOverWithinTheCapacity() {
        inOne(new JoinConversation(id("sue"), Part.BARGES));
        inOne(new ConsultColleague(id("ann"), id("bob")));
        inOne(new TakeOverConversation(id("sue")));

        assertThat(shift.said())
                .containsExactly(new TakenOver(episode("one"), id("ann"), id("sue"), "Agent sue", Shift.GENERAL, 3));
        assertThat(shift.assignment("one"))
                .isEqualTo(new Assignment(shift.assignment("one").request(), id("sue"), 4));
        refused(new SendReply(id("ann"), "late", WORDS), ReasonCode.NOT_THE_HOLDER);

        shift.enqueue("two", 0, 2).accept("two");
        shift.say(about("two"), new TakeOverConversation(id("sue")));
        assertThat(shift.said())
                .singleElement()
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(ReasonCode.NO_CAPACITY));
    }

    @Test
    void whatNobodyServesCannotBeJoinedAndNobodySupervisesOneself() {
        shift.enqueue("two", 0, 2);
        shift.say(about("two"), new JoinConversation(id("sue"), Part.LISTENS));
        assertThat(shift.said().getFirst()).isInstanceOf(CommandRefused.class);
        inOne(new TakeOverConversation(id("sue")));
        refused(new JoinConversation(id("sue"), Part.BARGES), ReasonCode.NOT_ALLOWED);
    }

    @Test
    void oneLeavesByOneselfAndTheConsultedAreSentAway() {
        inOne(new ConsultColleague(id("ann"), id("bob")));
        inOne(new LeaveConversation(id("ann"), id("bob")));
        assertThat(shift.said())
                .containsExactly(
                        new Left(episode("one"), id("bob"), Reason.of(ReasonCode.PRESENCE_CHOSEN, "sent away"), 3));
        inOne(new JoinConversation(id("sue"), Part.WHISPERS));
        refused(new LeaveConversation(id("ann"), id("sue")), ReasonCode.NOT_ALLOWED);
        inOne(new LeaveConversation(id("sue"), null));
        assertThat(shift.assignment("one").company()).isEmpty();
        refused(new LeaveConversation(id("sue"), null), ReasonCode.NOT_KNOWN);
    }

    @Test
    void whoServesItDoesNotLearnWhoListens() {
        inOne(new JoinConversation(id("sue"), Part.LISTENS));
        refused(new LeaveConversation(id("ann"), id("sue")), ReasonCode.NOT_KNOWN);
    }

    @Test
    void whoGoesOfflineOrSupervisesNoMoreLeaves() {
        inOne(new JoinConversation(id("sue"), Part.LISTENS));
        shift.say(null, new SetPresence(id("sue"), Presence.OFFLINE));
        assertThat(shift.said()).contains(new Left(episode("one"), id("sue"), Reason.of(ReasonCode.AGENT_GONE), 3));

        shift.supervisor("sue", 1);
        inOne(new JoinConversation(id("sue"), Part.LISTENS));
        shift.say(null, new RegisterAgent(id("sue"), "Agent sue", List.of(), List.of(), 1, true, List.of("agent")));
        assertThat(shift.said()).contains(new Left(episode("one"), id("sue"), Reason.of(ReasonCode.NOT_ALLOWED), 3));
        assertThat(shift.assignment("one").company()).isEmpty();
    }

    @Test
    void companyEndsWithTheService() {
        inOne(new JoinConversation(id("sue"), Part.LISTENS));
        inOne(new CloseConversation(id("ann"), "solved"));
        assertThat(shift.pool().accompanied(id("sue"))).isEmpty();
    }
}
