package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pool's dispatcher decided, written by it only.
///
/// `epoch` is the baton's epoch that an outcome acts under. An acceptance, a transfer, a take-over and a hand-back end
/// it: the next holder acts under `epoch + 1`, unless routing refuses because the baton has moved on.
public sealed interface AgentOutcome extends Event {
    @Override
    default Topic topic() {
        return Topic.AGENT_OUTCOMES;
    }

    /// The conversation waits. `position` counts from 1.
    /// @param expectedSeconds the wait that the queue's recent pace foretells, or null while that is not known
    @JsonTypeName("agent.queued.v1")
    record Queued(
            EpisodeId episode,
            QueueId queue,
            int position,
            long epoch,
            @Nullable Long expectedSeconds) implements AgentOutcome {
        public Queued {
            Require.present("episode", episode);
            Require.present("queue", queue);
        }

        public Queued(EpisodeId episode, QueueId queue, int position, long epoch) {
            this(episode, queue, position, epoch, null);
        }
    }

    /// The conversation left the queue it came for.
    /// @param toQueue where it waits now; null when it became a message left, which is offered when an agent is
    ///     free and the doors are open
    @JsonTypeName("agent.overflowed.v1")
    record Overflowed(
            EpisodeId episode, QueueId fromQueue, @Nullable QueueId toQueue, long epoch, Reason reason)
            implements AgentOutcome {
        public Overflowed {
            Require.present("episode", episode);
            Require.present("fromQueue", fromQueue);
            Require.present("reason", reason);
        }
    }

    /// An agent is asked to take it, until `expires`.
    @JsonTypeName("agent.offered.v1")
    record Offered(
            EpisodeId episode,
            OfferId offer,
            AgentId agent,
            QueueId queue,
            Instant expires,
            long epoch,
            List<Reason> reasons)
            implements AgentOutcome {
        public Offered {
            Require.present("episode", episode);
            Require.present("offer", offer);
            Require.present("agent", agent);
            Require.present("queue", queue);
            Require.present("expires", expires);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /// The agent takes it. `agentName` is what the contact reads.
    @JsonTypeName("agent.accepted.v1")
    record Accepted(EpisodeId episode, OfferId offer, AgentId agent, String agentName, QueueId queue, long epoch)
            implements AgentOutcome {
        public Accepted {
            Require.present("episode", episode);
            Require.present("offer", offer);
            Require.present("agent", agent);
            Require.text("agentName", agentName, Require.LONGEST_ID);
            Require.present("queue", queue);
        }
    }

    @JsonTypeName("agent.declined.v1")
    record Declined(EpisodeId episode, OfferId offer, AgentId agent, long epoch) implements AgentOutcome {
        public Declined {
            Require.present("episode", episode);
            Require.present("offer", offer);
            Require.present("agent", agent);
        }
    }

    /// The agent let the offer pass, or lost the connection.
    @JsonTypeName("agent.offer-expired.v1")
    record OfferExpired(EpisodeId episode, OfferId offer, AgentId agent, long epoch, Reason reason)
            implements AgentOutcome {
        public OfferExpired {
            Require.present("episode", episode);
            Require.present("offer", offer);
            Require.present("agent", agent);
            Require.present("reason", reason);
        }
    }

    /// @param holder who holds the baton, where it is another who speaks: a supervisor who barged in; else null
    @JsonTypeName("agent.replied.v1")
    record AgentReplied(
            EpisodeId episode,
            AgentId agent,
            String agentName,
            String clientId,
            Content content,
            long epoch,
            @Nullable AgentId holder)
            implements AgentOutcome {
        public AgentReplied {
            Require.present("episode", episode);
            Require.present("agent", agent);
            Require.text("agentName", agentName, Require.LONGEST_ID);
            Require.id("clientId", clientId);
            Require.present("content", content);
        }

        /// By whoever holds the baton.
        public AgentReplied(
                EpisodeId episode, AgentId agent, String agentName, String clientId, Content content, long epoch) {
            this(episode, agent, agentName, clientId, content, epoch, null);
        }
    }

    @JsonTypeName("agent.noted.v1")
    record Noted(EpisodeId episode, AgentId agent, String text) implements AgentOutcome {
        public Noted {
            Require.present("episode", episode);
            Require.present("agent", agent);
            Require.text("text", text, Content.LONGEST_TEXT);
        }

        @Override
        public String toString() {
            return "Noted[" + episode + ", " + agent + "]";
        }
    }

    /// The agent gave it on; it waits in `queue`, for `toAgent` alone where one is named.
    @JsonTypeName("agent.transferred.v1")
    record Transferred(
            EpisodeId episode,
            AgentId fromAgent,
            QueueId queue,
            @Nullable AgentId toAgent,
            long epoch) implements AgentOutcome {
        public Transferred {
            Require.present("episode", episode);
            Require.present("fromAgent", fromAgent);
            Require.present("queue", queue);
        }
    }

    /// The agent's conversation went back to the front of the queue because the agent is gone.
    @JsonTypeName("agent.requeued.v1")
    record Requeued(EpisodeId episode, AgentId fromAgent, QueueId queue, long epoch, Reason reason)
            implements AgentOutcome {
        public Requeued {
            Require.present("episode", episode);
            Require.present("fromAgent", fromAgent);
            Require.present("queue", queue);
            Require.present("reason", reason);
        }
    }

    /// Somebody joined a conversation that a colleague serves, or has another part in it from now on.
    /// @param askedBy who wanted the advice of the one who joined, or null
    @JsonTypeName("agent.joined.v1")
    record Joined(
            EpisodeId episode,
            AgentId agent,
            AgentCommand.Part part,
            @Nullable AgentId askedBy,
            long epoch) implements AgentOutcome {
        public Joined {
            Require.present("episode", episode);
            Require.present("agent", agent);
            Require.present("part", part);
        }
    }

    /// Somebody left it. When the service ends, all leave without a word.
    @JsonTypeName("agent.left.v1")
    record Left(EpisodeId episode, AgentId agent, Reason reason, long epoch) implements AgentOutcome {
        public Left {
            Require.present("episode", episode);
            Require.present("agent", agent);
            Require.present("reason", reason);
        }
    }

    /// A supervisor took it from whoever served it. `agentName` is what the contact reads.
    @JsonTypeName("agent.taken-over.v1")
    record TakenOver(EpisodeId episode, AgentId fromAgent, AgentId agent, String agentName, QueueId queue, long epoch)
            implements AgentOutcome {
        public TakenOver {
            Require.present("episode", episode);
            Require.present("fromAgent", fromAgent);
            Require.present("agent", agent);
            Require.text("agentName", agentName, Require.LONGEST_ID);
            Require.present("queue", queue);
        }
    }

    @JsonTypeName("agent.handed-back.v1")
    record GaveBack(EpisodeId episode, AgentId agent, long epoch) implements AgentOutcome {
        public GaveBack {
            Require.present("episode", episode);
            Require.present("agent", agent);
        }
    }

    /// The agent ended the conversation.
    @JsonTypeName("agent.wrapped-up.v1")
    record WrappedUp(EpisodeId episode, AgentId agent, String disposition, long epoch) implements AgentOutcome {
        public WrappedUp {
            Require.present("episode", episode);
            Require.present("agent", agent);
            Require.text("disposition", disposition, Require.LONGEST_ID);
        }
    }

    @JsonTypeName("agent.answer-corrected.v1")
    record AnswerCorrected(
            AgentId agent, MessageId message, @Nullable String rightIntent) implements AgentOutcome {
        public AnswerCorrected {
            Require.present("agent", agent);
            Require.present("message", message);
        }
    }

    @JsonTypeName("agent.presence-changed.v1")
    record PresenceChanged(AgentId agent, AgentCommand.Presence presence, Reason reason) implements AgentOutcome {
        public PresenceChanged {
            Require.present("agent", agent);
            Require.present("presence", presence);
            Require.present("reason", reason);
        }
    }

    /// A command changed nothing, and why.
    @JsonTypeName("agent.command-refused.v1")
    record CommandRefused(EventId command, @Nullable AgentId agent, Reason reason) implements AgentOutcome {
        public CommandRefused {
            Require.present("command", command);
            Require.present("reason", reason);
        }
    }
}
