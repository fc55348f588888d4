package dev.baton.agent.dispatch;

import java.time.Instant;
import java.util.List;

/// All agents and conversations of one tenant that concern people.
///
/// A conversation is here at most once: it waits, perhaps with one offer out, or one agent serves it. An agent's load
/// is the assignments and open offers together, and an offer is only made within the capacity.
///
/// ```
///              ┌──── declined, expired ────┐
///              ▼                           │
///  enqueued ─▶ waits ───── offer ──────▶ offered ── accepted ─▶ served ─▶ closed, handed back
///              ▲                                                  │
///              └────────────── transferred, agent gone ───────────┘
/// ```
///
/// @param now the latest time that was heard of; it never goes back
/// @param waiting in the order in which they are to be served
public record Pool(
        Instant now, List<PoolAgent> agents, List<WaitingConversation> waiting, List<Assignment> assignments) {
    /// Nobody works here yet, and nothing waits.
    public static final Pool EMPTY = new Pool(Instant.EPOCH, List.of(), List.of(), List.of());

    public Pool {
        agents = List.copyOf(agents);
        waiting = List.copyOf(waiting);
        assignments = List.copyOf(assignments);
    }
}
