package dev.baton.bot;

import dev.baton.events.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that a message names. What identifies a person or their money leaves the bot only with its middle hidden.
sealed interface Mention {

    /// As it is told to others.
    default Entity entity() {
        return switch (this) {
            case Amount amount -> new Entity("amount", amount.value().toPlainString() + amount.suffix());
            case Day day -> new Entity("date", day.date().toString());
            case OrderNumber order -> new Entity("order-number", order.number());
            case Phone phone -> new Entity("phone", phone.number());
            case Email email -> new Entity("email", email.address());
            case Name name -> new Entity(name.kind(), name.name());
            case Card card -> new Entity("card", hidden(card.number(), 0, 4));
            case IdentityNumber identity -> new Entity("id-number", hidden(identity.number(), 6, 4));
        };
    }

    /// @param currency as in ISO 4217, or null when the message does not say
    record Amount(BigDecimal value, @Nullable String currency) implements Mention {
        private String suffix() {
            return currency == null ? "" : " " + currency;
        }
    }

    record Day(LocalDate date) implements Mention {}

    /// A thing of the trade, as the pack calls it.
    record Name(String kind, String name) implements Mention {}

    /// In capitals.
    record OrderNumber(String number) implements Mention {
        @Override
        public String toString() {
            return "OrderNumber";
        }
    }

    /// Digits, after a `+` when it is international.
    record Phone(String number) implements Mention {
        @Override
        public String toString() {
            return "Phone";
        }
    }

    /// In small letters.
    record Email(String address) implements Mention {
        @Override
        public String toString() {
            return "Email";
        }
    }

    /// The number of a payment card, whose check digit is right.
    record Card(String number) implements Mention {
        @Override
        public String toString() {
            return "Card";
        }
    }

    /// The number of a Chinese identity card, whose date and check digit are right.
    record IdentityNumber(String number) implements Mention {
        @Override
        public String toString() {
            return "IdentityNumber";
        }
    }

    private static String hidden(String number, int first, int last) {
        return number.substring(0, first)
                + "*".repeat(number.length() - first - last)
                + number.substring(number.length() - last);
    }
}
