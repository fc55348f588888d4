package dev.baton.agent.edge.socket;

import dev.baton.events.ReasonCode;

/// The dispatcher's refusals, in words for whoever wrote the app.
final class Explained {
    private Explained() {}

    static String detail(ReasonCode code) {
        return switch (code) {
            case OFFER_NOT_OPEN -> "The offer is not open to this agent: taken, declined, expired or withdrawn.";
            case NOT_THE_HOLDER -> "This agent does not serve the conversation.";
            case NOT_KNOWN -> "The agent, the queue or the presence named is not known here.";
            case NO_CAPACITY -> "The colleague named has no capacity left.";
            default -> "The dispatcher refused it.";
        };
    }

    static String fix(ReasonCode code) {
        return switch (code) {
            case OFFER_NOT_OPEN -> "Drop the offer; wait for the next one.";
            case NOT_THE_HOLDER -> "Accept an offer of this conversation first; drop it if it was released.";
            case NOT_KNOWN -> "Compare the name with the accounts and the pack's queues.";
            case NO_CAPACITY -> "Transfer it to a queue, or to another colleague.";
            default -> "Look at the reason.";
        };
    }
}
