package dev.baton.bench.ledger;

import java.util.ArrayList;
import java.util.List;

/// What became of the messages of a run. The lists name messages as `contact/id`.
/// @param sent how many messages contacts sent, each counted once
/// @param accepted how many the platform promised to keep
/// @param refused how many it will never take
/// @param answered how many accepted ones got a reply
/// @param withPerson how many accepted ones got none because the conversation was handed to a person
/// @param undecided sent, and neither accepted nor refused
/// @param missing accepted, and never shown in the contact's own conversation
/// @param unanswered accepted, without a reply and without a person who has the conversation
/// @param shownTwice the same id shown more than once
/// @param saidTwice the same words in reply to the same message, under different ids
/// @param outOfOrder a contact's own message, or the bot's answer to it, shown after one that was sent later
public record Account(
        int sent,
        int accepted,
        int refused,
        int answered,
        int withPerson,
        List<String> undecided,
        List<String> missing,
        List<String> unanswered,
        List<String> shownTwice,
        List<String> saidTwice,
        List<String> outOfOrder) {
    public static final Account NOTHING =
            new Account(0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final int MOST_NAMED = 5;

    /// Whether nothing was lost, nothing shown or said twice, and order kept.
    public boolean isClean() {
        return undecided.isEmpty()
                && missing.isEmpty()
                && unanswered.isEmpty()
                && shownTwice.isEmpty()
                && saidTwice.isEmpty()
                && outOfOrder.isEmpty();
    }

    Account plus(Account other) {
        return new Account(
                sent + other.sent,
                accepted + other.accepted,
                refused + other.refused,
                answered + other.answered,
                withPerson + other.withPerson,
                joined(undecided, other.undecided),
                joined(missing, other.missing),
                joined(unanswered, other.unanswered),
                joined(shownTwice, other.shownTwice),
                joined(saidTwice, other.saidTwice),
                joined(outOfOrder, other.outOfOrder));
    }

    @Override
    public String toString() {
        return sent + " sent, " + accepted + " accepted, " + refused + " refused, " + answered + " answered, "
                + withPerson + " left to a person; " + named("undecided", undecided) + ", " + named("missing", missing)
                + ", " + named("unanswered", unanswered) + ", " + named("shown twice", shownTwice) + ", "
                + named("said twice", saidTwice) + ", " + named("out of order", outOfOrder);
    }

    private static String named(String what, List<String> messages) {
        if (messages.isEmpty()) {
            return "0 " + what;
        }
        String some = String.join(" ", messages.subList(0, Math.min(MOST_NAMED, messages.size())));
        return messages.size() + " " + what + " (" + some + (messages.size() > MOST_NAMED ? " …)" : ")");
    }

    private static List<String> joined(List<String> some, List<String> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
