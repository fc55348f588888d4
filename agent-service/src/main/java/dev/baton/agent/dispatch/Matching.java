package dev.baton.agent.dispatch;

import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.EventId;
import dev.baton.events.OfferId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.packs.DispatchPolicy.AgentChoice;
import dev.baton.packs.WorkCost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Offers every conversation that waits to the agent who should have it, as far as there is capacity. Runs after every
/// command, so that whatever frees an agent drains the queue at once.
///
/// What all free agents can do together meets what all waiting conversations need, or nothing is to be done; the first
/// conversation in order that somebody suits, and then the first agent in order who suits it, are each found on one way
/// down a tree.
final class Matching {
    private final Turn turn;
    private final Books books;

    private Matching(Turn turn) {
        this.turn = turn;
        books = turn.books();
    }

    static void run(Turn turn) {
        new Matching(turn).offerAll();
    }

    private void offerAll() {
        books.settle();
        offerKept();
        String next = books.open.first(books.leastLoaded.bits());
        while (next != null) {
            Place place = books.waiting.get(next);
            if (place == null) {
                throw new IllegalStateException("what is open waits");
            }
            Desk desk = choose(place);
            offer(place, desk, reason(place, desk));
            books.settle();
            offerKept();
            next = books.open.first(books.leastLoaded.bits());
        }
    }

    /// What is kept for an agent goes before what anybody may have.
    private void offerKept() {
        String agent = books.nextAwaited();
        while (agent != null) {
            offerKept(agent);
            agent = books.nextAwaited();
        }
    }

    private void offerKept(String agent) {
        Tree<Rank, String> ranks = books.kept.get(agent);
        for (String conversation : ranks == null ? List.<String>of() : ranks.values()) {
            Place place = books.waiting.get(conversation);
            Desk desk = books.desk(agent);
            if (place != null && desk != null && takes(desk, place)) {
                offer(place, desk, Reason.of(ReasonCode.KEPT_FOR_AGENT));
                books.settle();
            }
        }
    }

    private boolean takes(Desk desk, Place place) {
        return desk.agent().takesOffers()
                && desk.load()
                        .takes(
                                desk.agent().capacity(),
                                place.item().request().channel(),
                                turn.rules()
                                        .cost(
                                                turn.tenant(),
                                                place.item().request().channel()));
    }

    /// Of those who suit the earliest level that anybody suits, the first in the queue's order; of those who passed
    /// it by only when there is nobody else.
    private Desk choose(Place place) {
        WaitingConversation item = place.item();
        Tree<Turnstile, String> order =
                turn.policy(item.queue()).choice() == AgentChoice.LONGEST_IDLE ? books.longestIdle : books.leastLoaded;
        List<String> passed =
                item.passedBy().stream().map(agent -> agent.value()).toList();
        String chosen = passed.isEmpty() ? null : first(order, place, passed);
        if (chosen == null) {
            chosen = first(order, place, List.of());
        }
        Desk desk = chosen == null ? null : books.desk(chosen);
        if (desk == null) {
            throw new IllegalStateException("somebody suits");
        }
        return desk;
    }

    private static @Nullable String first(Tree<Turnstile, String> order, Place place, List<String> passed) {
        for (int level = 0; level <= place.level(); level++) {
            Bits bits = Bits.of(place.demand().number(level));
            String agent = passed.isEmpty() ? order.first(bits) : order.first(bits, one -> !passed.contains(one));
            if (agent != null) {
                return agent;
            }
        }
        return null;
    }

    private void offer(Place place, Desk desk, Reason reason) {
        WaitingConversation item = place.item();
        PoolAgent agent = desk.agent();
        EventId name = EventId.of(
                "offer", turn.commandId().value(), item.conversation().value());
        OpenOffer offer = new OpenOffer(
                new OfferId(name.value()),
                agent.id(),
                turn.now().plus(turn.rules().offerTimeout(turn.tenant(), item.queue())));
        WaitingConversation offered = item.offered(offer);
        turn.say(
                item.conversation(),
                new Offered(
                        item.episode(),
                        offer.id(),
                        agent.id(),
                        item.queue(),
                        offer.expires(),
                        item.epoch(),
                        List.of(reason)));
        if (turn.policy(item.queue()).autoAccept()) {
            Offers.take(turn, offered, offer, agent);
        } else {
            turn.put(offered);
        }
    }

    private static Reason reason(Place place, Desk desk) {
        String load =
                "load " + units(desk.load().hundredths()) + "/" + desk.agent().capacity();
        return Reason.of(
                ReasonCode.LONGEST_WAITING, place.level() == 0 ? load : load + ", level " + (place.level() + 1));
    }

    private static String units(long hundredths) {
        return hundredths % WorkCost.UNIT == 0
                ? Long.toString(hundredths / WorkCost.UNIT)
                : Double.toString(hundredths / (double) WorkCost.UNIT);
    }
}
