package dev.baton.agent.dispatch;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.AddNote;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.CorrectAnswer;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.DequeueConversation;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.HandBack;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.PickConversation;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentCommand.Tick;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.CommandRefused;
import dev.baton.events.Envelope;
import dev.baton.events.UnknownEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Decides a pool's commands in their one order. A command that may not be done changes nothing and says why.
///
/// Time is that of the ticks and of the commands themselves, since ticks that change nothing are forgotten: what is due
/// happens before the command that tells so.
public final class DispatchDecider implements Decider<Pool> {
    private final QueueRules rules;

    public DispatchDecider(QueueRules rules) {
        this.rules = rules;
    }

    @Override
    public Pool initial() {
        return Pool.EMPTY;
    }

    @Override
    public boolean harmlessAgain(Envelope event) {
        return event.data() instanceof Tick;
    }

    @Override
    public Decision<Pool> decide(Pool pool, Envelope event) {
        if (event.data() instanceof UnknownEvent) {
            return Decision.unchanged(pool);
        }
        if (!(event.data() instanceof AgentCommand command)) {
            throw new IllegalArgumentException("the dispatcher is not told of " + event.type());
        }
        Instant heard = command instanceof Tick tick ? tick.now() : event.time();
        Turn turn = new Turn(pool, event, heard, rules);
        try {
            Clockwork.run(turn);
            apply(turn, command);
        } catch (Refusal refusal) {
            return Decision.of(pool, new CommandRefused(event.id(), asker(command), refusal.reason()));
        }
        Matching.run(turn);
        return turn.decision();
    }

    private void apply(Turn turn, AgentCommand command) {
        switch (command) {
            case Tick ignored -> {}
            case RegisterAgent account -> Staff.register(turn, account);
            case SetPresence presence -> Staff.presence(turn, presence);
            case EnqueueConversation enqueue -> Line.enqueue(turn, enqueue);
            case DequeueConversation dequeue -> Line.dequeue(turn, dequeue);
            case AcceptOffer accept -> Offers.accept(turn, accept);
            case DeclineOffer decline -> Offers.decline(turn, decline);
            case PickConversation pick -> Offers.pick(turn, pick);
            case SendReply reply -> Service.reply(turn, reply);
            case AddNote note -> Service.note(turn, note);
            case TransferConversation transfer -> Transfers.transfer(turn, transfer);
            case ConsultColleague consult -> Company.consult(turn, consult);
            case JoinConversation join -> Company.join(turn, join);
            case LeaveConversation leave -> Company.leave(turn, leave);
            case TakeOverConversation takeOver -> Company.takeOver(turn, takeOver);
            case HandBack handBack -> Service.handBack(turn, handBack);
            case CloseConversation close -> Service.close(turn, close);
            case CorrectAnswer correct -> Service.correct(turn, correct);
        }
    }

    private static @Nullable AgentId asker(AgentCommand command) {
        return switch (command) {
            case Tick ignored -> null;
            case EnqueueConversation ignored -> null;
            case DequeueConversation ignored -> null;
            case RegisterAgent account -> account.agent();
            case SetPresence presence -> presence.agent();
            case AcceptOffer accept -> accept.agent();
            case DeclineOffer decline -> decline.agent();
            case PickConversation pick -> pick.agent();
            case SendReply reply -> reply.agent();
            case AddNote note -> note.agent();
            case TransferConversation transfer -> transfer.agent();
            case ConsultColleague consult -> consult.agent();
            case JoinConversation join -> join.agent();
            case LeaveConversation leave -> leave.agent();
            case TakeOverConversation takeOver -> takeOver.agent();
            case HandBack handBack -> handBack.agent();
            case CloseConversation close -> close.agent();
            case CorrectAnswer correct -> correct.agent();
        };
    }
}
