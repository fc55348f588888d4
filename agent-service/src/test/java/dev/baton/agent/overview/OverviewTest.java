package dev.baton.agent.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.agent.dispatch.DispatchDecider;
import dev.baton.agent.dispatch.Pool;
import dev.baton.agent.dispatch.QueueRules;
import dev.baton.events.AgentCommand;
import dev.baton.events.AgentCommand.AcceptOffer;
import dev.baton.events.AgentCommand.EnqueueConversation;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentCommand.SetPresence;
import dev.baton.events.AgentId;
import dev.baton.events.AgentOutcome.Offered;
import dev.baton.events.ChannelId;
import dev.baton.events.ConversationId;
import dev.baton.events.Envelope;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventId;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.Pack;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Pack PACK = Pack.read(Path.of("..", "packs", "ecommerce"));
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final AgentId ADA = new AgentId("ada");

    private final DispatchDecider decider = new DispatchDecider(new QueueRules(ignored -> PACK));
    private final List<OfferId> offers = new ArrayList<>();
    private Pool pool = decider.initial();
    private int said;

    private void say(@Nullable String about, AgentCommand command) {
        var decision = decider.decide(
                pool,
                new Envelope(
                        EventId.of("command", Integer.toString(said++)),
                        NOW,
                        new TenantId("demo"),
                        about == null ? null : new ConversationId(about),
                        null,
                        command));
        pool = decision.state();
        decision.emissions().forEach(emission -> {
            if (emission.event() instanceof Offered offered) {
                offers.add(offered.offer());
            }
        });
    }

    private void works(String agent, List<QueueId> queues, int capacity, boolean active) {
        say(null, new RegisterAgent(new AgentId(agent), agent, queues, List.of(), capacity, active));
        if (active) {
            say(null, new SetPresence(new AgentId(agent), Presence.ONLINE));
        }
    }

    private void waits(String conversation, Instant since) {
        say(
                conversation,
                new EnqueueConversation(
                        new EpisodeId("episode-of-" + conversation),
                        new ChannelId("web"),
                        new QueueId("general"),
                        List.of(),
                        0,
                        "en",
                        2,
                        since));
    }

    /// Ada serves one, is offered another and has no room for the third; Zoe serves another queue.
    @BeforeEach
    void aMorning() {
        works("zoe", List.of(new QueueId("billing")), 3, true);
        works("ada", List.of(), 2, true);
        works("gone", List.of(), 3, false);
        waits("c-1", NOW.minusSeconds(90));
        say("c-1", new AcceptOffer(ADA, offers.getFirst()));
        waits("c-2", NOW.minusSeconds(60));
        waits("c-3", NOW.minusSeconds(30));
    }

    @Test
    void anOfferCountsAsLoadAsMuchAsAConversation() {
        Overview overview = Overview.of(PACK, pool);
        assertThat(overview.agents())
                .extracting(Overview.Agent::name, Overview.Agent::load)
                .containsExactly(tuple("ada", 2), tuple("zoe", 0));
        assertThat(overview.waiting()).extracting(Overview.Waiting::offeredTo).containsExactly(ADA, null);
    }

    @Test
    void aQueueTellsItsLongestWaitAndWhoTakesItsOffers() {
        Overview.Queue general = Overview.of(PACK, pool).queues().stream()
                .filter(queue -> queue.id().equals("general"))
                .findFirst()
                .orElseThrow();
        assertThat(general.waiting()).isEqualTo(2);
        assertThat(general.served()).isEqualTo(1);
        assertThat(general.longestSince()).isEqualTo(NOW.minusSeconds(60));
        assertThat(general.online()).isEqualTo(1);
    }

    @Test
    void theDirectoryNamesThePacksQueuesAndIntentsAndTheColleaguesWhoStillWorkHere() {
        Directory directory = Directory.of(PACK, pool);
        assertThat(directory.queues()).hasSameSizeAs(PACK.queues());
        assertThat(directory.intents()).hasSameSizeAs(PACK.intents());
        assertThat(directory.queues().getFirst().names()).containsKeys("en", "zh");
        assertThat(directory.colleagues()).extracting(Directory.Colleague::name).containsExactly("ada", "zoe");
    }
}
