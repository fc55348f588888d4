package dev.baton.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a pool's dispatcher, in the pool's one order. Written by agent-service only: its edge for agents,
/// its intake for what routing decided, its clock.
public sealed interface AgentCommand extends Event {
    @Override
    default Topic topic() {
        return Topic.AGENT_COMMANDS;
    }

    /// The time, once a second and pool. The dispatcher has no other clock.
    @JsonTypeName("agent.tick.v1")
    record Tick(Instant now) implements AgentCommand {
        public Tick {
            Require.present("now", now);
        }
    }

    /// An account was made or changed.
    /// @param queues the queues that the agent serves; empty means all
    /// @param capacity how many conversations at once, in units
    /// @param active false when the account was closed
    /// @param roles what the account may do, such as `supervisor`; null where not told
    @JsonTypeName("agent.agent-registered.v1")
    record RegisterAgent(
            AgentId agent,
            String name,
            List<QueueId> queues,
            List<String> skills,
            int capacity,
            boolean active,
            @Nullable List<String> roles)
            implements AgentCommand {
        public RegisterAgent {
            Require.present("agent", agent);
            Require.text("name", name, Require.LONGEST_ID);
            queues = queues == null ? List.of() : List.copyOf(queues);
            skills = skills == null ? List.of() : List.copyOf(skills);
            Require.between("capacity", capacity, 0, 1_000);
            roles = roles == null || roles.isEmpty() ? null : List.copyOf(roles);
        }

        /// Without what need not be told.
        public RegisterAgent(
                AgentId agent, String name, List<QueueId> queues, List<String> skills, int capacity, boolean active) {
            this(agent, name, queues, skills, capacity, active, null);
        }
    }

    enum Presence {
        ONLINE,
        BUSY,
        AWAY,
        OFFLINE,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    @JsonTypeName("agent.presence-set.v1")
    record SetPresence(AgentId agent, Presence presence) implements AgentCommand {
        public SetPresence {
            Require.present("agent", agent);
            Require.present("presence", presence);
        }
    }

    /// Routing escalated a conversation: find somebody. The fields are those of [RoutingDecision.Escalated].
    /// @param skills expressions that an agent must meet, all of them
    @JsonTypeName("agent.conversation-enqueued.v1")
    record EnqueueConversation(
            EpisodeId episode,
            ChannelId channel,
            QueueId queue,
            List<String> skills,
            int priority,
            String language,
            long epoch,
            Instant since)
            implements AgentCommand {
        public EnqueueConversation {
            Require.present("episode", episode);
            Require.present("channel", channel);
            Require.present("queue", queue);
            skills = skills == null ? List.of() : List.copyOf(skills);
            Require.present("since", since);
        }
    }

    /// Routing closed the episode, gave it to the bot or refused what the pool had decided: nobody need serve it any
    /// more.
    /// @param upToEpoch what the pool believes under a later epoch stays as it is; null means whatever the epoch
    @JsonTypeName("agent.conversation-dequeued.v1")
    record DequeueConversation(
            EpisodeId episode,
            List<Reason> reasons,
            @Nullable Long upToEpoch) implements AgentCommand {
        public DequeueConversation {
            Require.present("episode", episode);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }

        public DequeueConversation(EpisodeId episode, List<Reason> reasons) {
            this(episode, reasons, null);
        }
    }

    @JsonTypeName("agent.offer-taken.v1")
    record AcceptOffer(AgentId agent, OfferId offer) implements AgentCommand {
        public AcceptOffer {
            Require.present("agent", agent);
            Require.present("offer", offer);
        }
    }

    @JsonTypeName("agent.offer-turned-down.v1")
    record DeclineOffer(AgentId agent, OfferId offer) implements AgentCommand {
        public DeclineOffer {
            Require.present("agent", agent);
            Require.present("offer", offer);
        }
    }

    /// Take a conversation that waits and that nobody was offered.
    @JsonTypeName("agent.pick-asked.v1")
    record PickConversation(AgentId agent) implements AgentCommand {
        public PickConversation {
            Require.present("agent", agent);
        }
    }

    /// `clientId` is the agent app's own name for the reply; sending it twice says it once.
    @JsonTypeName("agent.reply-written.v1")
    record SendReply(AgentId agent, String clientId, Content content) implements AgentCommand {
        public SendReply {
            Require.present("agent", agent);
            Require.id("clientId", clientId);
            Require.present("content", content);
        }
    }

    /// A note for colleagues, which the contact never sees.
    @JsonTypeName("agent.note-written.v1")
    record AddNote(AgentId agent, String clientId, String text) implements AgentCommand {
        public AddNote {
            Require.present("agent", agent);
            Require.id("clientId", clientId);
            Require.text("text", text, Content.LONGEST_TEXT);
        }

        @Override
        public String toString() {
            return "AddNote[" + agent + "]";
        }
    }

    /// Give the conversation to a queue or to a named agent: exactly one of the two.
    @JsonTypeName("agent.transfer-asked.v1")
    record TransferConversation(
            AgentId agent,
            @Nullable QueueId toQueue,
            @Nullable AgentId toAgent) implements AgentCommand {
        public TransferConversation {
            Require.present("agent", agent);
            if ((toQueue == null) == (toAgent == null)) {
                throw new IllegalArgumentException("a transfer names a queue or an agent");
            }
        }
    }

    /// What somebody is to a conversation that a colleague serves. The contact sees none of them but who barges in.
    enum Part {
        /// Was asked for advice: reads, and writes notes.
        CONSULTED,
        /// Reads, and nobody who serves it is told.
        LISTENS,
        /// Reads, and writes notes to whoever serves it.
        WHISPERS,
        /// Reads, writes notes, and speaks to the contact as well.
        BARGES,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /// Whoever serves the conversation asks a colleague for advice, who joins at once.
    @JsonTypeName("agent.consult-asked.v1")
    record ConsultColleague(AgentId agent, AgentId colleague) implements AgentCommand {
        public ConsultColleague {
            Require.present("agent", agent);
            Require.present("colleague", colleague);
        }
    }

    /// A supervisor joins a conversation that somebody serves, or changes their part in it.
    @JsonTypeName("agent.join-asked.v1")
    record JoinConversation(AgentId agent, Part part) implements AgentCommand {
        public JoinConversation {
            Require.present("agent", agent);
            Require.present("part", part);
            if (part == Part.CONSULTED) {
                throw new IllegalArgumentException("who is consulted is asked by a colleague");
            }
        }
    }

    /// Somebody leaves a conversation that a colleague serves.
    /// @param whom the consulted colleague whom the one who serves it needs no more; null for the agent's own leave
    @JsonTypeName("agent.leave-asked.v1")
    record LeaveConversation(AgentId agent, @Nullable AgentId whom) implements AgentCommand {
        public LeaveConversation {
            Require.present("agent", agent);
        }
    }

    /// A supervisor takes a conversation from whoever serves it, at once.
    @JsonTypeName("agent.take-over-asked.v1")
    record TakeOverConversation(AgentId agent) implements AgentCommand {
        public TakeOverConversation {
            Require.present("agent", agent);
        }
    }

    @JsonTypeName("agent.hand-back-asked.v1")
    record HandBack(AgentId agent) implements AgentCommand {
        public HandBack {
            Require.present("agent", agent);
        }
    }

    /// End the conversation. `disposition` is the agent's word for how it ended, such as `solved`.
    @JsonTypeName("agent.close-asked.v1")
    record CloseConversation(AgentId agent, String disposition) implements AgentCommand {
        public CloseConversation {
            Require.present("agent", agent);
            Require.text("disposition", disposition, Require.LONGEST_ID);
        }
    }

    /// The bot's answer to `message` was wrong. `rightIntent` says what would have been right, where the agent knows.
    @JsonTypeName("agent.correction-made.v1")
    record CorrectAnswer(
            AgentId agent, MessageId message, @Nullable String rightIntent) implements AgentCommand {
        public CorrectAnswer {
            Require.present("agent", agent);
            Require.present("message", message);
            Require.optionalText("rightIntent", rightIntent, Require.LONGEST_ID);
        }
    }
}
