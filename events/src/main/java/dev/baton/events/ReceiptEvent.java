package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonTypeName;

/// What became of a reply on its way to the contact, written by the gateway only.
public sealed interface ReceiptEvent extends Event {
    MessageId message();

    @Override
    default Topic topic() {
        return Topic.DELIVERY_RECEIPTS;
    }

    /// The contact's device or the channel's provider has it.
    @JsonTypeName("gateway.message-delivered.v1")
    record MessageDelivered(MessageId message) implements ReceiptEvent {
        public MessageDelivered {
            Require.present("message", message);
        }
    }

    @JsonTypeName("gateway.message-read.v1")
    record MessageRead(MessageId message) implements ReceiptEvent {
        public MessageRead {
            Require.present("message", message);
        }
    }

    /// It will not be tried again. `problem` says why, in words for an operator.
    @JsonTypeName("gateway.delivery-failed.v1")
    record DeliveryFailed(MessageId message, String problem) implements ReceiptEvent {
        public DeliveryFailed {
            Require.present("message", message);
            Require.text("problem", problem, 1_000);
        }
    }
}
