package dev.baton.agent.dispatch;

import java.time.Instant;

/// What time alone brings about. It costs what is due, whoever else waits.
final class Clockwork {
    private Clockwork() {}

    static void run(Turn turn) {
        Due due = turn.books().dues.first();
        while (due != null && !due.isAfter(turn.now())) {
            switch (due.what()) {
                case AGENT -> Staff.requeueOfTheGone(turn, due.about());
                case CONVERSATION -> look(turn, due.about());
                case MEMORY -> turn.books().forgetMemory(due.about());
            }
            Due next = turn.books().dues.first();
            if (due.equals(next)) {
                throw new IllegalStateException("what was due is done: " + due.what());
            }
            due = next;
        }
    }

    private static void look(Turn turn, String conversation) {
        Place place = turn.books().waiting.get(conversation);
        if (place == null) {
            throw new IllegalStateException("only what waits is looked at");
        }
        WaitingConversation item = place.item();
        OpenOffer offer = item.offer();
        if (offer != null) {
            Offers.expire(turn, item, offer);
            return;
        }
        WaitingConversation next = item;
        Instant reserved = item.reservedUntil();
        if (reserved != null && !reserved.isAfter(turn.now())) {
            next = next.forAnybody();
        }
        Instant overflows = Place.overflows(item, turn.policy(item.queue()));
        if (overflows != null && !overflows.isAfter(turn.now())) {
            next = Overflows.afterWaiting(turn, next);
        }
        turn.put(next);
    }
}
