package dev.baton.routing;

import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.AgentReplied;
import dev.baton.events.AgentOutcome.AnswerCorrected;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.Joined;
import dev.baton.events.AgentOutcome.Left;
import dev.baton.events.AgentOutcome.Noted;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.AgentOutcome.Overflowed;
import dev.baton.events.AgentOutcome.PresenceChanged;
import dev.baton.events.AgentOutcome.Queued;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.Author;
import dev.baton.events.EpisodeId;
import dev.baton.events.Holder;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.ActRefused.Act;
import dev.baton.events.RoutingDecision.BatonPassed;
import dev.baton.events.RoutingDecision.HandedBack;
import dev.baton.packs.SystemText;
import java.util.List;
import java.util.Map;

/// What agents do. Each acts under an epoch, and is let through only as the holder that this epoch says.
final class AgentEvents {
    private AgentEvents() {}

    static void decide(Turn turn, AgentOutcome outcome) {
        switch (outcome) {
            case Accepted accepted -> accepted(turn, accepted);
            case AgentReplied replied -> replied(turn, replied);
            case Transferred transferred -> transferred(turn, transferred);
            case TakenOver takenOver -> takenOver(turn, takenOver);
            case Requeued requeued -> requeued(turn, requeued);
            case GaveBack gaveBack -> gaveBack(turn, gaveBack);
            case WrappedUp wrappedUp -> wrappedUp(turn, wrappedUp);
            case Queued ignored -> {}
            case Overflowed ignored -> {}
            case Offered ignored -> {}
            case Declined ignored -> {}
            case OfferExpired ignored -> {}
            case Joined ignored -> {}
            case Left ignored -> {}
            case Noted ignored -> {}
            case AnswerCorrected ignored -> {}
            case PresenceChanged ignored -> {}
            case CommandRefused ignored -> {}
        }
    }

    private static void accepted(Turn turn, Accepted accepted) {
        Episode episode = turn.episode();
        boolean waits = episode != null && episode.waits();
        if (!isCurrent(turn, accepted.episode(), accepted.epoch()) || !waits) {
            refuse(turn, Act.ACCEPTANCE, accepted.episode(), accepted.epoch());
            return;
        }
        pass(turn, new Holder.Agent(accepted.agent()), Reason.of(ReasonCode.AGENT_ACCEPTED));
        turn.announce(SystemText.AGENT_JOINED, Map.of("agent", accepted.agentName()));
    }

    private static void replied(Turn turn, AgentReplied replied) {
        AgentId holder = replied.holder() == null ? replied.agent() : replied.holder();
        if (!holds(turn, replied.episode(), holder, replied.epoch())) {
            refuse(turn, Act.AGENT_REPLY, replied.episode(), replied.epoch());
            return;
        }
        touch(turn);
        turn.say(turn.openEpisode(), Author.agent(replied.agentName()), replied.content(), List.of(), null, null);
    }

    private static void transferred(Turn turn, Transferred transferred) {
        if (!holds(turn, transferred.episode(), transferred.fromAgent(), transferred.epoch())) {
            refuse(turn, Act.TRANSFER, transferred.episode(), transferred.epoch());
            return;
        }
        pass(turn, new Holder.Waiting(transferred.queue()), Reason.of(ReasonCode.TRANSFERRED));
        turn.announce(SystemText.TRANSFERRED);
    }

    /// The contact reads who has it now, as after an acceptance.
    private static void takenOver(Turn turn, TakenOver takenOver) {
        if (!holds(turn, takenOver.episode(), takenOver.fromAgent(), takenOver.epoch())) {
            refuse(turn, Act.TRANSFER, takenOver.episode(), takenOver.epoch());
            return;
        }
        pass(turn, new Holder.Agent(takenOver.agent()), Reason.of(ReasonCode.TRANSFERRED, "taken over"));
        turn.announce(SystemText.AGENT_JOINED, Map.of("agent", takenOver.agentName()));
    }

    private static void requeued(Turn turn, Requeued requeued) {
        if (!holds(turn, requeued.episode(), requeued.fromAgent(), requeued.epoch())) {
            refuse(turn, Act.TRANSFER, requeued.episode(), requeued.epoch());
            return;
        }
        pass(turn, new Holder.Waiting(requeued.queue()), requeued.reason());
        turn.announce(SystemText.AGENT_LEFT);
    }

    private static void gaveBack(Turn turn, GaveBack gaveBack) {
        if (!holds(turn, gaveBack.episode(), gaveBack.agent(), gaveBack.epoch())) {
            refuse(turn, Act.HAND_BACK, gaveBack.episode(), gaveBack.epoch());
            return;
        }
        touch(turn);
        turn.become(turn.state().heldBy(new Holder.Bot()));
        turn.emit(new HandedBack(
                gaveBack.episode(),
                gaveBack.agent(),
                turn.state().epoch(),
                turn.because(Reason.of(ReasonCode.AGENT_HANDED_BACK)),
                turn.openEpisode().known()));
        turn.announce(SystemText.BACK_TO_BOT);
    }

    private static void wrappedUp(Turn turn, WrappedUp wrappedUp) {
        if (!holds(turn, wrappedUp.episode(), wrappedUp.agent(), wrappedUp.epoch())) {
            refuse(turn, Act.CLOSURE, wrappedUp.episode(), wrappedUp.epoch());
            return;
        }
        turn.announce(SystemText.CLOSED);
        Episodes.askForRating(turn);
        Episodes.close(turn, Reason.of(ReasonCode.AGENT_CLOSED, "disposition " + wrappedUp.disposition()));
    }

    private static void pass(Turn turn, Holder next, Reason reason) {
        touch(turn);
        turn.become(turn.state().heldBy(next));
        turn.emit(new BatonPassed(turn.openEpisode().id(), next, turn.state().epoch(), turn.because(reason)));
    }

    private static void touch(Turn turn) {
        turn.become(turn.state().with(turn.openEpisode().activeAt(turn.cause().time())));
    }

    private static boolean holds(Turn turn, EpisodeId episode, AgentId agent, long epoch) {
        return isCurrent(turn, episode, epoch)
                && turn.openEpisode().holder() instanceof Holder.Agent holder
                && holder.agent().equals(agent);
    }

    private static boolean isCurrent(Turn turn, EpisodeId episode, long epoch) {
        Episode open = turn.episode();
        return open != null
                && open.id().equals(episode)
                && epoch == turn.state().epoch();
    }

    private static void refuse(Turn turn, Act act, EpisodeId episode, long actedUnder) {
        long epoch = turn.state().epoch();
        turn.emit(new ActRefused(
                episode, turn.cause().id(), act, actedUnder, epoch, List.of(refusal(turn, episode, actedUnder))));
    }

    private static Reason refusal(Turn turn, EpisodeId episode, long actedUnder) {
        Episode open = turn.episode();
        long epoch = turn.state().epoch();
        if (open == null || !open.id().equals(episode)) {
            return Reason.of(ReasonCode.EPISODE_CLOSED);
        }
        return actedUnder == epoch
                ? Reason.of(ReasonCode.NOT_THE_HOLDER)
                : Reason.of(ReasonCode.STALE_EPOCH, Figures.compared("epoch", actedUnder, "is not", epoch));
    }
}
