package dev.baton.agent.dispatch;

import static dev.baton.agent.dispatch.Shift.about;
import static dev.baton.agent.dispatch.Shift.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.DeclineOffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Whom a conversation is offered to, and which conversation comes first.
class MatchingTest {
    private final Shift shift = new Shift();

    @Test
    void theHigherPriorityGoesFirstAndThenTheLongestWaiting() {
        shift.enqueue("early", 0, 2).passing(Duration.ofSeconds(1));
        shift.enqueue("late", 0, 2).passing(Duration.ofSeconds(1));
        shift.enqueue("urgent", 5, 2).online("ann", 2);
        assertThat(shift.offer("urgent").agent()).isEqualTo(id("ann"));
        assertThat(shift.offer("early").agent()).isEqualTo(id("ann"));
        assertThat(shift.waiting("late").offer()).isNull();
    }

    @Test
    void theLeastLoadedAgentIsAskedAndAnOfferCountsAsLoad() {
        shift.online("ann", 3).online("bob", 3).enqueue("one", 0, 2).enqueue("two", 0, 2);
        assertThat(shift.offer("one").agent()).isNotEqualTo(shift.offer("two").agent());
    }

    @Test
    void amongEquallyLoadedAgentsTheLongestIdleIsAsked() {
        shift.online("ann", 1).passing(Duration.ofMinutes(1)).online("bob", 1).enqueue("one", 0, 2);
        assertThat(shift.offer("one").agent()).isEqualTo(id("ann"));
        shift.accept("one")
                .passing(Duration.ofMinutes(1))
                .say(about("one"), new CloseConversation(id("ann"), "solved"));
        assertThat(shift.enqueue("two", 0, 2).offer("two").agent()).isEqualTo(id("bob"));
    }

    @Test
    void anAgentWithoutTheSkillIsNotAsked() {
        shift.online("ann", 5).enqueue("one", 0, 2, "refunds");
        assertThat(shift.waiting("one").offer()).isNull();
        assertThat(shift.online("bob", 1, "refunds").offer("one").agent()).isEqualTo(id("bob"));
    }

    @Test
    void whoDeclinedIsAskedAgainOnlyWhenThereIsNobodyElse() {
        shift.online("ann", 1).passing(Duration.ofSeconds(1)).online("bob", 1).enqueue("one", 0, 2);
        shift.say(about("one"), new DeclineOffer(id("ann"), shift.offer("one").id()));
        assertThat(shift.offer("one").agent()).isEqualTo(id("bob"));
        shift.say(about("one"), new DeclineOffer(id("bob"), shift.offer("one").id()));
        assertThat(shift.offer("one").agent()).isEqualTo(id("ann"));
    }

    @Test
    void whatFreesAnAgentDrainsTheQueueAtOnce() {
        shift.online("ann", 1).enqueue("one", 0, 2).accept("one").enqueue("two", 0, 2);
        assertThat(shift.waiting("two").offer()).isNull();
        shift.say(about("one"), new CloseConversation(id("ann"), "solved"));
        assertThat(shift.offer("two").agent()).isEqualTo(id("ann"));
    }
}
