package dev.baton.agent.dispatch;

import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.TenantId;
import dev.baton.packs.WorkCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a conversation waits: where it stands, and why each agent does not have it.
///
/// @param position in its queue, counted from 1
/// @param expectedSeconds what the queue's pace foretells from now on; null while it is unknown
/// @param level how far its search has widened, counted from 1
/// @param nextLevel when it widens again, or null
/// @param offeredTo who is asked just now, or null
/// @param keptFor the one agent it is kept for, or null
/// @param sleepsUntil nobody is asked before, or null
public record WhyNot(
        ConversationId conversation,
        QueueId queue,
        Instant since,
        Instant due,
        int position,
        @Nullable Long expectedSeconds,
        int level,
        @Nullable Instant nextLevel,
        @Nullable AgentId offeredTo,
        @Nullable AgentId keptFor,
        @Nullable Instant sleepsUntil,
        List<OfAgent> agents) {

    public WhyNot {
        agents = List.copyOf(agents);
    }

    public record OfAgent(AgentId agent, String name, Reason reason) {}

    /// Nothing when the conversation does not wait.
    public static Optional<WhyNot> of(Pool pool, QueueRules rules, TenantId tenant, ConversationId conversation) {
        return Optional.ofNullable(pool.waiting.get(conversation.value())).map(place -> of(pool, rules, tenant, place));
    }

    /// The same, with so many agents at most.
    public WhyNot withAgents(int most) {
        return new WhyNot(
                conversation,
                queue,
                since,
                due,
                position,
                expectedSeconds,
                level,
                nextLevel,
                offeredTo,
                keptFor,
                sleepsUntil,
                agents.subList(0, Math.min(most, agents.size())));
    }

    private static WhyNot of(Pool pool, QueueRules rules, TenantId tenant, Place place) {
        WaitingConversation item = place.item();
        WorkCost cost = rules.cost(tenant, item.request().channel());
        List<OfAgent> agents = new ArrayList<>();
        pool.desks.forEach((id, desk) ->
                agents.add(new OfAgent(desk.agent().id(), desk.agent().name(), reason(desk, place, cost))));
        int position = pool.position(item);
        return new WhyNot(
                item.conversation(),
                item.queue(),
                item.since(),
                item.due(),
                position,
                pool.pace(item.queue())
                        .map(pace -> pace.expected(position))
                        .map(wait -> wait.toSeconds())
                        .orElse(null),
                place.level() + 1,
                nextLevel(place),
                item.offer() == null ? null : item.offer().agent(),
                item.reservedFor(),
                place.asleep() ? item.sleepsUntil() : null,
                agents);
    }

    private static @Nullable Instant nextLevel(Place place) {
        List<Demand.Level> levels = place.demand().levels();
        return place.level() + 1 < levels.size()
                ? place.item().since().plus(levels.get(place.level() + 1).after())
                : null;
    }

    private static Reason reason(Desk desk, Place place, WorkCost cost) {
        PoolAgent agent = desk.agent();
        WaitingConversation item = place.item();
        if (!agent.takesOffers()) {
            return Reason.of(
                    ReasonCode.NOT_PRESENT, agent.active() ? agent.presence().name() : "the account is closed");
        }
        if (!agent.id().equals(item.reservedFor())) {
            Reason unfit = unfit(desk, place);
            if (unfit != null) {
                return unfit;
            }
        }
        if (!desk.load().takes(agent.capacity(), item.request().channel(), cost)) {
            return Reason.of(
                    ReasonCode.NO_CAPACITY,
                    desk.load().hundredths() / (double) WorkCost.UNIT + " of " + agent.capacity() + " units, "
                            + desk.load().items().size() + " conversations");
        }
        return available(agent, place);
    }

    private static @Nullable Reason unfit(Desk desk, Place place) {
        Demand demand = place.demand();
        if (!desk.agent().serves(demand.kind().queue())) {
            return Reason.of(ReasonCode.OTHER_QUEUE);
        }
        int first = demand.firstLevel(desk.skills());
        if (first == demand.levels().size()) {
            return Reason.of(
                    ReasonCode.SKILL_MISSING,
                    shortened(demand.levels().get(place.level()).needs().toString()));
        }
        return first > place.level()
                ? Reason.of(
                        ReasonCode.LEVEL_NOT_REACHED,
                        "level " + (first + 1) + " at "
                                + place.item()
                                        .since()
                                        .plus(demand.levels().get(first).after()))
                : null;
    }

    /// The agent could take it.
    private static Reason available(PoolAgent agent, Place place) {
        WaitingConversation item = place.item();
        OpenOffer offer = item.offer();
        if (offer != null) {
            return offer.agent().equals(agent.id())
                    ? Reason.of(ReasonCode.LONGEST_WAITING, "is asked until " + offer.expires())
                    : Reason.of(ReasonCode.KEPT_FOR_AGENT, offer.agent() + " is asked until " + offer.expires());
        }
        if (place.asleep()) {
            return Reason.of(ReasonCode.OUTSIDE_HOURS, "nobody is asked before " + item.sleepsUntil());
        }
        return Reason.of(ReasonCode.KEPT_FOR_AGENT, String.valueOf(item.reservedFor()));
    }

    private static String shortened(String needs) {
        int longest = 400;
        return needs.length() <= longest ? needs : needs.substring(0, longest) + "…";
    }
}
