package dev.baton.simulation;

import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.AddNote;
import dev.baton.events.AgentCommand.CloseConversation;
import dev.baton.events.AgentCommand.ConsultColleague;
import dev.baton.events.AgentCommand.DeclineOffer;
import dev.baton.events.AgentCommand.HandBack;
import dev.baton.events.AgentCommand.JoinConversation;
import dev.baton.events.AgentCommand.LeaveConversation;
import dev.baton.events.AgentCommand.Part;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SendReply;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentCommand.TakeOverConversation;
import dev.baton.events.AgentCommand.TransferConversation;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.AgentOutcome.TakenOver;
import dev.baton.events.Content;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EventId;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// People who take conversations, act on what they saw a while ago, press twice, and vanish.
final class Agents {
    private static final List<QueueId> QUEUES =
            List.of(new QueueId("general"), new QueueId("orders"), new QueueId("complaints"));

    private static final OfferId NONE = new OfferId("none");

    private record Seen(ConversationId conversation, AgentId agent, OfferId offer) {}

    private final World world;
    private final Random random;
    private final List<AgentId> people = new ArrayList<>();
    private final List<Seen> offered = new ArrayList<>();
    private final List<Seen> accepted = new ArrayList<>();
    private int read;
    private int acts;

    Agents(World world, int count) {
        this.world = world;
        this.random = world.random;
        for (int i = 0; i < count; i++) {
            AgentId agent = new AgentId("agent-" + i);
            people.add(agent);
            List<QueueId> queues = i == 0 || random.nextBoolean() ? List.of() : QUEUES.subList(0, 2);
            List<String> roles = i % 2 == 0 ? List.of("agent", "supervisor") : List.of("agent");
            say(null, new RegisterAgent(agent, "Name " + i, queues, List.of(), 1 + random.nextInt(3), true, roles));
            if (random.nextBoolean()) {
                say(null, new SetPresence(agent, Presence.ONLINE));
            }
        }
    }

    private void say(@Nullable ConversationId conversation, AgentCommand command) {
        EventId id = EventId.of("command", Integer.toString(acts++));
        Envelope event = new Envelope(id, world.clock.instant(), Shop.TENANT, conversation, null, command);
        world.log.append(event);
        if (random.nextInt(6) == 0) {
            world.log.append(event);
        }
    }

    /// Reads what the dispatcher said, all of it or a part.
    private void look(boolean all) {
        List<Envelope> outcomes = new ArrayList<>(world.log.events());
        int until = all ? outcomes.size() : read + random.nextInt(outcomes.size() - read + 1);
        for (; read < until; read++) {
            Envelope event = outcomes.get(read);
            if (event.data() instanceof Offered made) {
                offered.add(new Seen(event.conversation(), made.agent(), made.offer()));
            } else if (event.data() instanceof Accepted taken) {
                accepted.add(new Seen(event.conversation(), taken.agent(), taken.offer()));
            } else if (event.data() instanceof TakenOver taken) {
                accepted.add(new Seen(event.conversation(), taken.agent(), NONE));
            }
        }
    }

    void act() {
        look(random.nextBoolean());
        int what = random.nextInt(20);
        if (what < 4) {
            AgentId agent = people.get(random.nextInt(people.size()));
            Presence presence = random.nextInt(3) > 0
                    ? Presence.ONLINE
                    : List.of(Presence.BUSY, Presence.AWAY, Presence.OFFLINE).get(random.nextInt(3));
            say(null, new SetPresence(agent, presence));
        } else if (what < 12) {
            answerOffer();
        } else if (!accepted.isEmpty()) {
            serve(accepted.get(random.nextInt(accepted.size())));
        }
    }

    private void answerOffer() {
        if (offered.isEmpty()) {
            return;
        }
        int last = Math.min(4, offered.size());
        Seen offer = offered.get(offered.size() - 1 - random.nextInt(last));
        int what = random.nextInt(8);
        if (what < 5) {
            say(offer.conversation(), new AcceptOffer(offer.agent(), offer.offer()));
        } else if (what < 6) {
            AgentId other = people.get(random.nextInt(people.size()));
            say(offer.conversation(), new AcceptOffer(other, offer.offer()));
        } else {
            say(offer.conversation(), new DeclineOffer(offer.agent(), offer.offer()));
        }
    }

    private void serve(Seen served) {
        ConversationId conversation = served.conversation();
        AgentId agent = served.agent();
        switch (random.nextInt(13)) {
            case 0, 1, 2, 3, 4 ->
                say(conversation, new SendReply(agent, "client-" + acts, new Content.Text("Let me see.")));
            case 5 -> say(conversation, new AddNote(agent, "client-" + acts, "A note."));
            case 6 ->
                say(conversation, new TransferConversation(agent, QUEUES.get(random.nextInt(QUEUES.size())), null));
            case 7 ->
                say(conversation, new TransferConversation(agent, null, people.get(random.nextInt(people.size()))));
            case 8 -> say(conversation, new HandBack(agent));
            case 9, 10, 11 -> accompany(conversation, agent);
            default -> say(conversation, new CloseConversation(agent, "solved"));
        }
    }

    private void accompany(ConversationId conversation, AgentId agent) {
        AgentId other = people.get(random.nextInt(people.size()));
        switch (random.nextInt(6)) {
            case 0 -> say(conversation, new ConsultColleague(agent, other));
            case 1 -> say(conversation, new LeaveConversation(other, null));
            case 2, 3 -> {
                say(conversation, new JoinConversation(other, random.nextBoolean() ? Part.BARGES : Part.LISTENS));
                say(conversation, new SendReply(other, "client-" + acts, new Content.Text("I can help.")));
            }
            default -> say(conversation, new TakeOverConversation(other));
        }
    }

    /// Everybody comes, takes what is offered and ends it.
    void finish() {
        people.forEach(agent -> say(null, new SetPresence(agent, Presence.ONLINE)));
        world.pool().waiting().forEach(item -> {
            if (item.offer() != null) {
                say(
                        item.conversation(),
                        new AcceptOffer(item.offer().agent(), item.offer().id()));
            }
        });
        world.pool()
                .assignments()
                .forEach(item -> say(item.conversation(), new CloseConversation(item.agent(), "solved")));
    }
}
