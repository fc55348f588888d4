package dev.baton.agent.edge;

import dev.baton.events.EventId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The commands of this replica's sockets that wait for the dispatcher's answer. One command may be waited for more
/// than once, since a client may send it again.
public final class Awaited {
    private final Map<EventId, List<CompletableFuture<Answer>>> waiting = new HashMap<>();

    /// Completed by the first answer to `command` from now on. Who no longer waits cancels or completes it.
    public CompletableFuture<Answer> answerTo(EventId command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        synchronized (this) {
            waiting.computeIfAbsent(command, id -> new ArrayList<>()).add(answer);
        }
        answer.whenComplete((heard, failure) -> forget(command, answer));
        return answer;
    }

    private synchronized void forget(EventId command, CompletableFuture<Answer> answer) {
        waiting.computeIfPresent(command, (id, all) -> {
            all.remove(answer);
            return all.isEmpty() ? null : all;
        });
    }

    public void answered(EventId command, Answer answer) {
        List<CompletableFuture<Answer>> all;
        synchronized (this) {
            all = List.copyOf(waiting.getOrDefault(command, List.of()));
        }
        all.forEach(each -> each.complete(answer));
    }

    /// How many wait.
    public synchronized int size() {
        return waiting.size();
    }
}
