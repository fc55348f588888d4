package dev.baton.agent.edge.socket;

import dev.baton.events.ReasonCode;

/// The dispatcher's refusals, in words for whoever wrote the app.
final class Explained {
    private Explained() {}

    static String detail(ReasonCode code) {
        return switch (code) {
            case OFFER_NOT_OPEN -> "The offer is not open to this agent: taken, declined, expired or withdrawn.";
            case NOT_THE_HOLDER -> "This agent neither serves the conversation nor is there.";
            case NOT_KNOWN -> "The agent, the queue, the presence or the conversation named is not known here.";
            case NO_CAPACITY -> "The agent named has no capacity left.";
            case QUEUE_CLOSED -> "Nobody works in that queue at this hour.";
            case NOT_ALLOWED -> "The queue, the role or the part in the conversation does not allow it.";
            case SKILL_MISSING -> "This agent lacks a skill that the conversation asks for.";
            case NOT_PRESENT -> "The agent is not online.";
            default -> "The dispatcher refused it.";
        };
    }

    static String fix(ReasonCode code) {
        return switch (code) {
            case OFFER_NOT_OPEN -> "Drop the offer; wait for the next one.";
            case NOT_THE_HOLDER -> "Accept an offer of this conversation first; drop it if it was released.";
            case NOT_KNOWN -> "Compare the name with the accounts, the pack's queues and what is served now.";
            case NO_CAPACITY -> "Transfer it to a queue or another colleague; end a conversation before picking one.";
            case QUEUE_CLOSED -> "Transfer it to a queue that is open, or to a colleague.";
            case NOT_ALLOWED -> "Wait for an offer; ask a supervisor for what takes one.";
            case SKILL_MISSING -> "Leave it to a colleague; the reason names the skills.";
            case NOT_PRESENT -> "Set the presence to ONLINE first; consult a colleague who is there.";
            default -> "Look at the reason.";
        };
    }
}
