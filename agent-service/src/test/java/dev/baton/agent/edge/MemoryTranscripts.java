package dev.baton.agent.edge;

import dev.baton.agent.transcript.StoredEntry;
import dev.baton.agent.transcript.Transcripts;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;
import dev.baton.kit.stage.TransientFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Transcripts in memory, of one tenant, which may stop to answer.
final class MemoryTranscripts implements Transcripts {
    boolean answers = true;
    private final Map<ConversationId, List<StoredEntry>> entries = new HashMap<>();

    void add(ConversationId conversation) {
        List<StoredEntry> all = entries.computeIfAbsent(conversation, key -> new ArrayList<>());
        all.add(DeskLawsTest.entry(all.size() + 1L));
    }

    int size(ConversationId conversation) {
        return of(conversation).size();
    }

    private List<StoredEntry> of(ConversationId conversation) {
        return entries.getOrDefault(conversation, List.of());
    }

    @Override
    public List<StoredEntry> after(TenantId tenant, ConversationId conversation, long after, int limit) {
        check();
        return of(conversation).stream()
                .filter(entry -> entry.seq() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredEntry> before(TenantId tenant, ConversationId conversation, long before, int limit) {
        check();
        List<StoredEntry> all =
                of(conversation).stream().filter(entry -> entry.seq() < before).toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    @Override
    public boolean served(TenantId tenant, ConversationId conversation, AgentId agent) {
        return false;
    }

    private void check() {
        if (!answers) {
            throw new TransientFailure("away", new IllegalStateException());
        }
    }
}
