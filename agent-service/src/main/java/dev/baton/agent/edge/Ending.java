package dev.baton.agent.edge;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Declined;
import dev.baton.events.AgentOutcome.GaveBack;
import dev.baton.events.AgentOutcome.OfferExpired;
import dev.baton.events.AgentOutcome.Requeued;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.AgentOutcome.Transferred;
import dev.baton.events.AgentOutcome.WrappedUp;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.Event;
import dev.baton.events.ReasonCode;
import java.util.Locale;
import java.util.Optional;

/// How an agent's offer or service of a conversation came to an end.
public record Ending(AgentId agent, ConversationId conversation, How how) {
    public enum How {
        ACCEPTED,
        DECLINED,
        EXPIRED,
        TRANSFERRED,
        TAKEN_OVER,
        HANDED_BACK,
        REQUEUED,
        CLOSED,
        /// Routing ended it, or it is not known: the transcript says more.
        @JsonEnumDefaultValue
        ENDED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What `event` ended, if it ended anything for an agent.
    public static Optional<Ending> of(Envelope event) {
        Event said = event.data();
        return said instanceof AgentOutcome && event.subject() != null
                ? Optional.ofNullable(
                        switch (said) {
                            case Accepted it -> new Ending(it.agent(), event.conversation(), How.ACCEPTED);
                            case Declined it -> new Ending(it.agent(), event.conversation(), How.DECLINED);
                            case OfferExpired it -> new Ending(it.agent(), event.conversation(), expired(it));
                            case Transferred it -> new Ending(it.fromAgent(), event.conversation(), How.TRANSFERRED);
                            case TakenOver it -> new Ending(it.fromAgent(), event.conversation(), How.TAKEN_OVER);
                            case Requeued it -> new Ending(it.fromAgent(), event.conversation(), How.REQUEUED);
                            case GaveBack it -> new Ending(it.agent(), event.conversation(), How.HANDED_BACK);
                            case WrappedUp it -> new Ending(it.agent(), event.conversation(), How.CLOSED);
                            default -> null;
                        })
                : Optional.empty();
    }

    private static How expired(OfferExpired offer) {
        return offer.reason().code() == ReasonCode.OFFER_EXPIRED ? How.EXPIRED : How.ENDED;
    }
}
