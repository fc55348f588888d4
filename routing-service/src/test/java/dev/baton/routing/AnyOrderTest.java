package dev.baton.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Event;
import dev.baton.events.EventJson;
import dev.baton.events.Holder;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.MessageId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Topics are read in any order relative to each other, and agents act on whatever they believe. The laws hold.
class AnyOrderTest {
    private static final int HISTORIES = 400;
    private static final int MESSAGES = 70;
    private static final List<String> WORDS =
            List.of("Where is my order?", "转人工", "mumble", "bye", "you are scammers", "我的订单呢");

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302, 77_777})
    void everyMessageHasOneVisibleOutcomeAndTheEpochNeverGoesBack(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + HISTORIES; seed++) {
            play(seed);
        }
    }

    @Test
    void theStateSurvivesItsStorage() throws JsonProcessingException {
        Story story = new Story();
        MessageReceived early = Events.message("m1", "Where is my order?");
        story.tell(Events.answered(early));
        story.tell(Events.message("m2", "Hello?"));
        story.tell(Events.humanRequested());
        String json = EventJson.mapper().writeValueAsString(story.state());

        assertThat(EventJson.mapper().readValue(json, Conversation.class)).isEqualTo(story.state());
    }

    private static void play(long seed) {
        Random random = new Random(seed);
        Story story = new Story();
        Deque<Event> contact = new ArrayDeque<>();
        Deque<Event> bot = new ArrayDeque<>();
        List<MessageId> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            MessageReceived message = Events.message("m" + i, WORDS.get(random.nextInt(WORDS.size())));
            messages.add(message.message());
            contact.add(message);
            bot.add(reading(random, message));
            if (random.nextInt(12) == 0) {
                contact.add(random.nextBoolean() ? Events.humanRequested() : Events.contactLeft());
            }
        }
        int botSlowness = random.nextInt(1, 8);
        while (!contact.isEmpty() || !bot.isEmpty()) {
            long before = story.epoch();
            story.after(Duration.ofMillis(random.nextInt(200)));
            step(random, story, contact, bot, botSlowness);
            assertThat(story.epoch()).as("epoch, seed %d", seed).isGreaterThanOrEqualTo(before);
            assertThat(story.state().pending().isEmpty() || story.episode().holder() instanceof Holder.Bot)
                    .as("only the bot's messages are pending, seed %d", seed)
                    .isTrue();
            assertThat(story.state().awaited().size()).isLessThanOrEqualTo(Conversation.REMEMBERED);
        }
        for (MessageId message : messages) {
            story.tell(EscalationTest.botDeadline(message.value()));
        }
        assertThat(story.everything().visibleOutcomes())
                .as("visible outcomes, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(messages);
    }

    private static void step(Random random, Story story, Deque<Event> contact, Deque<Event> bot, int botSlowness) {
        int chosen = random.nextInt(10 + botSlowness);
        if (chosen < 3 && !bot.isEmpty()) {
            story.tell(bot.poll());
        } else if (chosen == 3) {
            story.tell(EscalationTest.botDeadline("m" + random.nextInt(MESSAGES)));
        } else if (chosen < 7 && story.episode() != null) {
            story.tell(agentActs(random, story));
        } else if (!contact.isEmpty()) {
            story.tell(contact.poll());
        } else if (!bot.isEmpty()) {
            story.tell(bot.poll());
        }
    }

    private static MessageUnderstood reading(Random random, MessageReceived message) {
        return random.nextInt(3) == 0 ? Events.notKnown(message) : Events.answered(message);
    }

    private static Event agentActs(Random random, Story story) {
        var episode = story.episode().id();
        var agent = random.nextBoolean() ? Events.MEI : Events.TOM;
        long epoch = story.epoch() - (random.nextInt(4) == 0 ? 1 : 0);
        return switch (random.nextInt(6)) {
            case 0, 1 -> Events.accepted(episode, agent, epoch);
            case 2 -> Events.replied(episode, agent, epoch);
            case 3 -> Events.transferred(episode, agent, epoch);
            case 4 -> Events.gaveBack(episode, agent, epoch);
            default -> Events.wrappedUp(episode, agent, epoch);
        };
    }
}
