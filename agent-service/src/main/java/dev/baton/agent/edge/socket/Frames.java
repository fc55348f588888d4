package dev.baton.agent.edge.socket;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.baton.agent.edge.Accompanying;
import dev.baton.agent.edge.AgentKey;
import dev.baton.agent.edge.Answer;
import dev.baton.agent.edge.Push;
import dev.baton.agent.edge.Refusal;
import dev.baton.agent.edge.Serving;
import dev.baton.agent.transcript.StoredEntry;
import dev.baton.events.EventJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the server says on the socket, as JSON.
final class Frames {
    private Frames() {}

    /// The first news of a desk, as one frame.
    static String welcome(AgentKey agent, List<Push> news) {
        ObjectNode frame = of("welcome").put("agent", agent.agent().value());
        ArrayNode offers = EventJson.mapper().createArrayNode();
        ArrayNode conversations = EventJson.mapper().createArrayNode();
        ArrayNode accompanied = EventJson.mapper().createArrayNode();
        ArrayNode company = EventJson.mapper().createArrayNode();
        for (Push push : news) {
            switch (push) {
                case Push.PresenceChanged changed ->
                    frame.put("presence", changed.presence().name());
                case Push.Offered offered ->
                    offers.add((ObjectNode) EventJson.mapper().valueToTree(offered.offer()));
                case Push.Assigned assigned -> conversations.add(assigned(object(), assigned));
                case Push.Joined joined -> accompanied.add(joined(object(), joined));
                case Push.CompanyChanged changed -> company.add(company(object(), changed));
                case Push.OfferEnded ignored -> {}
                case Push.Entered ignored -> {}
                case Push.Released ignored -> {}
                case Push.Left ignored -> {}
            }
        }
        frame.set("offers", offers);
        frame.set("conversations", conversations);
        frame.set("accompanied", accompanied);
        frame.set("company", company);
        return frame.toString();
    }

    static String push(Push push) {
        return switch (push) {
            case Push.PresenceChanged changed ->
                of("presence").put("presence", changed.presence().name()).toString();
            case Push.Offered offered ->
                of("offer")
                        .setAll((ObjectNode) EventJson.mapper().valueToTree(offered.offer()))
                        .toString();
            case Push.OfferEnded ended ->
                of("offer-ended")
                        .put("offer", ended.offer().offer().value())
                        .put("conversation", ended.offer().conversation().value())
                        .put("how", ended.how().wireName())
                        .toString();
            case Push.Assigned assigned -> assigned(of("assigned"), assigned).toString();
            case Push.Entered entered ->
                of("entry")
                        .put("conversation", entered.conversation().value())
                        .<ObjectNode>set("entry", entry(entered.entry()))
                        .toString();
            case Push.Released released ->
                of("released")
                        .put(
                                "conversation",
                                released.conversation().conversation().value())
                        .put("episode", released.conversation().episode().value())
                        .put("how", released.how().wireName())
                        .toString();
            case Push.Joined joined -> joined(of("joined"), joined).toString();
            case Push.Left left ->
                of("left")
                        .put("conversation", left.conversation().conversation().value())
                        .put("episode", left.conversation().episode().value())
                        .toString();
            case Push.CompanyChanged changed -> company(of("company"), changed).toString();
        };
    }

    private static ObjectNode assigned(ObjectNode frame, Push.Assigned assigned) {
        Serving held = assigned.conversation();
        frame.put("conversation", held.conversation().value())
                .put("episode", held.episode().value())
                .put("queue", held.queue().value())
                .put("epoch", held.epoch())
                .put("earlier", assigned.earlier());
        return withEntries(frame, assigned.entries());
    }

    private static ObjectNode joined(ObjectNode frame, Push.Joined joined) {
        Accompanying there = joined.conversation();
        frame.put("conversation", there.conversation().value())
                .put("episode", there.episode().value())
                .put("queue", there.queue().value())
                .put("part", there.part().name())
                .put("holder", there.holder().value())
                .put("earlier", joined.earlier());
        return withEntries(frame, joined.entries());
    }

    private static ObjectNode company(ObjectNode frame, Push.CompanyChanged changed) {
        frame.put("conversation", changed.conversation().value());
        ArrayNode agents = frame.putArray("agents");
        changed.present()
                .forEach(each -> agents.add((ObjectNode) EventJson.mapper().valueToTree(each)));
        return frame;
    }

    private static ObjectNode withEntries(ObjectNode frame, List<StoredEntry> stored) {
        ArrayNode entries = frame.putArray("entries");
        stored.forEach(entry -> entries.add(entry(entry)));
        return frame;
    }

    private static ObjectNode entry(StoredEntry entry) {
        ObjectNode node = object().put("seq", entry.seq())
                .put("time", entry.time().toString())
                .put("kind", entry.kind().wireName())
                .put("by", entry.by().wireName());
        putIfThere(node, "episode", entry.episode());
        putIfThere(node, "message", entry.message());
        putIfThere(node, "agent", entry.agent());
        node.putRawValue("reasons", new RawValue(entry.reasons()));
        if (entry.body() != null) {
            node.putRawValue("body", new RawValue(entry.body()));
        }
        return node;
    }

    private static void putIfThere(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    /// @param id as the app sent it
    static String answer(String id, Answer answer) {
        return switch (answer) {
            case Answer.Done done -> {
                ObjectNode frame = of("done").put("id", id);
                if (done.message() != null) {
                    frame.put("message", done.message().value());
                }
                yield frame.toString();
            }
            case Answer.Refused refused ->
                refused(
                        id,
                        refused.reason().code().name(),
                        refused.reason().detail() == null
                                ? Explained.detail(refused.reason().code())
                                : refused.reason().detail(),
                        Explained.fix(refused.reason().code()));
            case Answer.Forgotten ignored ->
                unknown(id, "It was decided so long ago that the answer is not remembered.");
        };
    }

    static String done(String id) {
        return of("done").put("id", id).toString();
    }

    static String unknown(String id, String detail) {
        return of("unknown")
                .put("id", id)
                .put("detail", detail)
                .put("fix", "Send the same frame again under the same id: it counts once.")
                .toString();
    }

    /// @param id of the app's frame, or null when it had none
    static String refused(@Nullable String id, Refusal refusal) {
        return refused(id, refusal.why().wireName(), refusal.detail(), refusal.fix());
    }

    private static String refused(@Nullable String id, String reason, String detail, String fix) {
        ObjectNode frame = of("refused");
        putIfThere(frame, "id", id);
        return frame.put("reason", reason).put("detail", detail).put("fix", fix).toString();
    }

    private static ObjectNode of(String type) {
        return object().put("type", type);
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }
}
