package dev.baton.agent.edge;

import dev.baton.agent.transcript.StoredEntry;
import dev.baton.agent.transcript.Transcripts;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.ConversationId;
import dev.baton.events.OfferId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One app of an agent, and what it was shown. It is not told events but brought up to date: each look compares
/// what is with what was shown and tells the difference. So a signal that was lost, came late or twice changes
/// nothing, the first look is the snapshot, and nothing can fall between the snapshot and what follows.
///
/// Entries are read after a cursor, which only grows: each is shown once, in order. Thread-safe; the states that
/// [#show] is given must come in the order in which they were read. When a transcript cannot be read, nothing is
/// told and the next look tells all of it.
public final class Desk {
    /// The most entries that come with a conversation. Earlier ones are read over HTTP.
    static final int LATEST = 50;

    private static final int PAGE = 200;

    private final AgentKey agent;
    private final Transcripts transcripts;
    private final Consumer<List<Push>> app;
    private final Map<ConversationId, Long> cursors;
    private final Map<OfferId, Offering> offers = new LinkedHashMap<>();
    private final Map<ConversationId, Serving> conversations = new LinkedHashMap<>();
    private final Map<ConversationId, Accompanying> accompanied = new LinkedHashMap<>();
    private final Map<ConversationId, List<Present>> company = new HashMap<>();
    private @Nullable Presence presence;

    /// @param app takes news without waiting; the first are the snapshot
    /// @param resume what the app has of conversations that it served before: the number of the latest entry
    public Desk(AgentKey agent, Transcripts transcripts, Map<ConversationId, Long> resume, Consumer<List<Push>> app) {
        this.agent = agent;
        this.transcripts = transcripts;
        this.app = app;
        this.cursors = new HashMap<>(resume);
    }

    public AgentKey agent() {
        return agent;
    }

    /// Tells what is new at the desk.
    /// @param endings how things ended lately, as far as known
    public synchronized void show(DeskState now, Endings endings) {
        List<Push.Assigned> arrivals = now.conversations().stream()
                .filter(held -> !held.equals(conversations.get(held.conversation())))
                .map(this::assigned)
                .toList();
        List<Push.Joined> joins = now.accompanied().stream()
                .filter(there -> !there.equals(accompanied.get(there.conversation())))
                .map(this::joined)
                .toList();
        List<Push> news = new ArrayList<>();
        if (presence != now.presence()) {
            presence = now.presence();
            news.add(new Push.PresenceChanged(now.presence()));
        }
        endOffers(now, endings, news);
        release(now, endings, news);
        leave(now, news);
        for (Offering offer : now.offers()) {
            if (offers.put(offer.offer(), offer) == null) {
                news.add(new Push.Offered(offer));
            }
        }
        for (Push.Assigned arrival : arrivals) {
            ConversationId conversation = arrival.conversation().conversation();
            conversations.put(conversation, arrival.conversation());
            arrival.entries().forEach(entry -> cursors.put(conversation, entry.seq()));
            news.add(arrival);
        }
        for (Push.Joined join : joins) {
            ConversationId conversation = join.conversation().conversation();
            accompanied.put(conversation, join.conversation());
            join.entries().forEach(entry -> cursors.put(conversation, entry.seq()));
            news.add(join);
        }
        tellCompany(now, news);
        tell(news);
    }

    private void tellCompany(DeskState now, List<Push> news) {
        for (ConversationId conversation : conversations()) {
            List<Present> present = now.company().getOrDefault(conversation, List.of());
            if (!present.equals(company.getOrDefault(conversation, List.of()))) {
                company.put(conversation, present);
                news.add(new Push.CompanyChanged(conversation, present));
            }
        }
        company.keySet().retainAll(conversations());
    }

    private void endOffers(DeskState now, Endings endings, List<Push> news) {
        for (Offering shown : List.copyOf(offers.values())) {
            if (now.offers().stream().noneMatch(offer -> offer.offer().equals(shown.offer()))) {
                offers.remove(shown.offer());
                news.add(new Push.OfferEnded(shown, endings.of(agent, shown.conversation())));
            }
        }
    }

    private void release(DeskState now, Endings endings, List<Push> news) {
        for (Serving shown : List.copyOf(conversations.values())) {
            if (!now.conversations().contains(shown)) {
                conversations.remove(shown.conversation());
                company.remove(shown.conversation());
                news.add(new Push.Released(shown, endings.of(agent, shown.conversation())));
            }
        }
    }

    private void leave(DeskState now, List<Push> news) {
        for (Accompanying shown : List.copyOf(accompanied.values())) {
            if (!now.accompanied().contains(shown)) {
                accompanied.remove(shown.conversation());
                company.remove(shown.conversation());
                news.add(new Push.Left(shown));
            }
        }
    }

    private Push.Assigned assigned(Serving held) {
        History history = history(held.conversation());
        return new Push.Assigned(held, history.earlier(), history.entries());
    }

    private Push.Joined joined(Accompanying there) {
        History history = history(there.conversation());
        return new Push.Joined(there, history.earlier(), history.entries());
    }

    private record History(boolean earlier, List<StoredEntry> entries) {}

    /// What comes after the app's cursor, or the latest of a conversation that is new to it.
    private History history(ConversationId conversation) {
        Long cursor = cursors.get(conversation);
        if (cursor != null) {
            return new History(false, unread(conversation, cursor));
        }
        List<StoredEntry> latest = transcripts.before(agent.tenant(), conversation, Long.MAX_VALUE, LATEST);
        return new History(!latest.isEmpty() && latest.getFirst().seq() > 1, latest);
    }

    /// Tells the entries that were added to a conversation of this desk since it was shown last.
    public synchronized void read(ConversationId conversation) {
        if (conversations.containsKey(conversation) || accompanied.containsKey(conversation)) {
            List<StoredEntry> entries = unread(conversation, cursors.getOrDefault(conversation, 0L));
            entries.forEach(entry -> cursors.put(conversation, entry.seq()));
            tell(entries.stream()
                    .<Push>map(entry -> new Push.Entered(conversation, entry))
                    .toList());
        }
    }

    private List<StoredEntry> unread(ConversationId conversation, long cursor) {
        List<StoredEntry> entries = new ArrayList<>();
        List<StoredEntry> page;
        do {
            long after = entries.isEmpty() ? cursor : entries.getLast().seq();
            page = transcripts.after(agent.tenant(), conversation, after, PAGE);
            entries.addAll(page);
        } while (page.size() == PAGE);
        return entries;
    }

    private void tell(List<Push> news) {
        if (!news.isEmpty()) {
            app.accept(news);
        }
    }

    /// The conversations that the agent serves or is at, as this desk was shown.
    public synchronized List<ConversationId> conversations() {
        return Stream.concat(conversations.keySet().stream(), accompanied.keySet().stream())
                .toList();
    }
}
