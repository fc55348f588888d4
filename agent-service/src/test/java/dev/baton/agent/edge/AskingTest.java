package dev.baton.agent.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final AgentKey ANN = new AgentKey(new TenantId("demo"), new AgentId("ann"));
    private static final Answer DONE = new Answer.Done(null);

    private final Awaited awaited = new Awaited();
    private final Map<EventId, Answer> remembered = new HashMap<>();
    private final List<Envelope> log = new ArrayList<>();
    private final Asking asking =
            new Asking(awaited, id -> Optional.ofNullable(remembered.get(id)), log::addAll, Duration.ofSeconds(30));

    @Test
    void theAnswerIsWhatTheDispatcherDecides() {
        CompletableFuture<Answer> answer = asking.ask(command("1"));
        assertThat(answer).isNotDone();
        awaited.answered(command("2").id(), DONE);
        assertThat(answer).isNotDone();
        awaited.answered(command("1").id(), DONE);
        assertThat(answer).isCompletedWithValue(DONE);
        assertThat(awaited.size()).isZero();
    }

    @Test
    void whatWasAnsweredBeforeIsAnsweredAgainAndNotSaidAgain() {
        remembered.put(command("1").id(), DONE);
        assertThat(asking.ask(command("1"))).isCompletedWithValue(DONE);
        assertThat(log).isEmpty();
        assertThat(awaited.size()).isZero();
    }

    @Test
    void askedTwiceAtOnceBothHearTheOneAnswer() {
        CompletableFuture<Answer> first = asking.ask(command("1"));
        CompletableFuture<Answer> second = asking.ask(command("1"));
        awaited.answered(command("1").id(), DONE);
        assertThat(first).isCompletedWithValue(DONE);
        assertThat(second).isCompletedWithValue(DONE);
    }

    @Test
    void aCommandThatMayNotHaveArrivedHasNoAnswer() {
        Asking away = new Asking(
                awaited,
                id -> Optional.empty(),
                commands -> {
                    throw new TransientFailure("away", new IllegalStateException());
                },
                Duration.ofSeconds(30));
        assertThat(away.ask(command("1"))).isCompletedExceptionally();
        assertThat(awaited.size()).isZero();
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedForForEver() {
        Asking hasty = new Asking(awaited, id -> Optional.empty(), log::addAll, Duration.ofMillis(1));
        assertThat(hasty.ask(command("1"))).failsWithin(Duration.ofSeconds(5));
        assertThat(awaited.size()).isZero();
    }

    @Test
    void aRefusalNamesItsCommand() {
        EventId command = command("1").id();
        Reason reason = Reason.of(ReasonCode.OFFER_NOT_OPEN);
        Envelope refused = new Envelope(
                EventId.of("outcome"),
                Instant.EPOCH,
                ANN.tenant(),
                null,
                command,
                new CommandRefused(command, ANN.agent(), reason));
        assertThat(Answer.of(command, List.of(refused))).isEqualTo(new Answer.Refused(reason));
        assertThat(Answer.of(command, List.of())).isEqualTo(DONE);
    }

    private static Envelope command(String id) {
        return new Envelope(
                CommandIds.of(ANN, "presence", id),
                Instant.EPOCH,
                ANN.tenant(),
                null,
                null,
                new SetPresence(ANN.agent(), Presence.ONLINE));
    }
}
