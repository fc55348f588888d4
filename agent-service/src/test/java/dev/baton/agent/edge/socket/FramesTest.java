package dev.baton.agent.edge.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.agent.edge.AgentKey;
import dev.baton.agent.edge.Offering;
import dev.baton.agent.edge.Push;
import dev.baton.events.AgentCommand.Presence;
import dev.baton.events.AgentId;
import dev.baton.events.ConversationId;
import dev.baton.events.EpisodeId;
import dev.baton.events.EventJson;
import dev.baton.events.OfferId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final Instant SINCE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Push.Offered OFFERED = new Push.Offered(new Offering(
            new OfferId("offer-1"),
            new ConversationId("c-1"),
            new EpisodeId("e-1"),
            new QueueId("general"),
            List.of("refunds"),
            2,
            SINCE,
            SINCE.plusSeconds(20)));

    /// An app that comes while an offer is open, after a reload of its page say.
    @Test
    void theWelcomeShowsAnOpenOfferAsThePushDoes() throws Exception {
        AgentKey ada = new AgentKey(new TenantId("demo"), new AgentId("ada"));
        JsonNode welcome = EventJson.mapper()
                .readTree(Frames.welcome(ada, List.of(new Push.PresenceChanged(Presence.ONLINE), OFFERED)));
        JsonNode pushed = EventJson.mapper().readTree(Frames.push(OFFERED));
        JsonNode shown = welcome.at("/offers/0");
        assertThat(shown.get("expires").textValue()).isEqualTo("2026-03-02T09:00:20Z");
        shown.properties()
                .forEach(
                        field -> assertThat(field.getValue()).as(field.getKey()).isEqualTo(pushed.get(field.getKey())));
    }
}
