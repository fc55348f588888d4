package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.events.AgentOutcome.Accepted;
import dev.baton.events.RoutingDecision.ActRefused;
import dev.baton.events.RoutingDecision.EpisodeClosed;
import dev.baton.events.Topic;
import dev.baton.local.LocalPlatform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The whole platform as processes, and what a contact lives through with it.
class StoryIT {
    private static LocalPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.shared();
    }

    @Test
    void aCommonQuestionIsAnsweredByTheBotInTheContactsLanguage() {
        ApiContact ada = new ApiContact(platform, "ada");
        ada.says("Where is my order?");
        assertThat(ada.hears("bot")).containsIgnoringCase("order");
        ApiContact lan = new ApiContact(platform, "lan");
        lan.says("我的快递到哪里了");
        assertThat(lan.hears("bot")).containsPattern("\\p{IsHan}");
    }

    @Test
    void aMessageThatIsDeliveredTwiceIsShownAndAnsweredOnce() {
        ApiContact contact = new ApiContact(platform, "twice");
        contact.says("How do I return something?");
        contact.saysAgain("How do I return something?");
        contact.hears("bot");
        contact.says("What payment methods do you accept?");
        contact.hears("bot");
        List<JsonNode> heard = contact.heard();
        assertThat(contact.count("contact")).isEqualTo(2);
        assertThat(heard).extracting(message -> message.get("id").textValue()).doesNotHaveDuplicates();
        assertThat(heard)
                .extracting(message -> message.at("/content/text").textValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoAsksForAPersonIsHandedOverAndTheBotSaysNothingMore() {
        ApiContact english = new ApiContact(platform, "wants-a-person");
        english.says("I want to talk to a person");
        assertThat(english.hears("system")).isNotBlank();
        english.says("Where is my order?");
        ApiContact chinese = new ApiContact(platform, "要人工");
        chinese.says("转人工");
        assertThat(chinese.hears("system")).containsPattern("\\p{IsHan}");
        assertThat(english.heard())
                .extracting(message -> message.get("from").textValue())
                .doesNotContain("bot");
        english.leaves();
        chinese.leaves();
    }

    @ParameterizedTest
    @CsvSource({
        "en, I want to talk to a person, 'Hello, this is a person. How can I help?', Where is my order?",
        "zh, 转人工, 您好，我是人工客服，请问有什么可以帮您？, 我的快递到哪里了",
    })
    void anAgentTakesOverAndAfterwardsTheBotAnswersAgain(
            String language, String request, String reply, String question) {
        try (AgentApp agent = AgentApp.online(platform, "agent-" + language, 20)) {
            ApiContact contact = new ApiContact(platform, "handed-over-" + language);
            contact.says(request);
            assertThat(contact.hears("system")).isNotBlank();
            agent.takes(contact.conversation());
            assertThat(agent.entries(contact.conversation()).toString()).contains(request);
            agent.says(contact.conversation(), reply);
            assertThat(contact.hears("agent")).isEqualTo(reply);
            contact.says(question);
            await().untilAsserted(() ->
                    assertThat(agent.entries(contact.conversation()).toString()).contains(question));
            assertThat(contact.count("bot")).isZero();
            assertThat(agent.closes(contact.conversation()).get("type").textValue())
                    .isEqualTo("done");
            untilTheBotHolds(contact);
            contact.says(question);
            assertThat(contact.hears("bot")).isNotBlank();
        }
    }

    @Test
    void aSupervisorBargesInAndTakesOverAndTheContactReadsEachByName() {
        try (AgentApp agent = AgentApp.online(platform, "supervised", 20);
                AgentApp supervisor = AgentApp.online(platform, "supervisor", "supervisor", 20)) {
            supervisor.is("AWAY");
            ApiContact contact = new ApiContact(platform, "taken-over");
            contact.says("I want to talk to a person");
            contact.hears("system");
            agent.takes(contact.conversation());
            assertThat(agent.does("barge", contact.conversation())).isEqualTo("refused");
            assertThat(supervisor.does("barge", contact.conversation())).isEqualTo("done");
            supervisor.says(contact.conversation(), "May I help?");
            assertThat(contact.hears("agent")).isEqualTo("May I help?");
            agent.says(contact.conversation(), "Gladly.");
            assertThat(contact.hears("agent")).isEqualTo("Gladly.");
            assertThat(supervisor.does("takeover", contact.conversation())).isEqualTo("done");
            supervisor.hears("assigned", AgentApp.about(contact.conversation()));
            agent.hears("released", AgentApp.about(contact.conversation()));
            supervisor.says(contact.conversation(), "I have it now.");
            assertThat(contact.hears("agent")).isEqualTo("I have it now.");
            assertThat(agent.says(contact.conversation(), "Too late.")
                            .get("reason")
                            .textValue())
                    .isEqualTo("NOT_THE_HOLDER");
            supervisor.closes(contact.conversation());
            untilTheBotHolds(contact);
        }
    }

    private static void untilTheBotHolds(ApiContact contact) {
        PlatformLog log = new PlatformLog(platform);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> log.about(contact.conversation(), Topic.ROUTING_DECISIONS, EpisodeClosed.class)
                                .count()
                        == 1);
    }

    @Test
    void twoAgentsWhoRaceForOneOfferDoNotBothGetIt() {
        try (AgentApp one = AgentApp.online(platform, "racer-1", 20);
                AgentApp other = AgentApp.online(platform, "racer-2", 20)) {
            ApiContact contact = new ApiContact(platform, "raced-for");
            contact.says("I want to talk to a person");
            contact.hears("system");
            JsonNode offer = whoeverIsOffered(contact.conversation(), one, other);
            List<String> answers = Stream.of(one, other)
                    .map(agent -> CompletableFuture.supplyAsync(() -> agent.accepts(offer)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder("done", "refused");
            assertThat(new PlatformLog(platform).about(contact.conversation(), Topic.AGENT_OUTCOMES, Accepted.class))
                    .hasSize(1);
            contact.leaves();
        }
    }

    private static JsonNode whoeverIsOffered(String conversation, AgentApp... agents) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stream.of(agents)
                                .flatMap(agent -> agent.seen("offer", AgentApp.about(conversation)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void anAnswerThatTheBotGivesAfterTheHandoffIsRefused() {
        ApiContact contact = new ApiContact(platform, "too-late");
        platform.process("bot-service").pause();
        try {
            contact.says("Where is my order?");
            contact.asksForAPerson();
            contact.hears("system");
        } finally {
            platform.process("bot-service").resume();
        }
        PlatformLog log = new PlatformLog(platform);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> log.about(contact.conversation(), Topic.ROUTING_DECISIONS, ActRefused.class)
                        .anyMatch(refused -> refused.act() == ActRefused.Act.BOT_PROPOSAL));
        contact.heard();
        assertThat(contact.count("bot")).isZero();
        contact.leaves();
        RunningPlatform.untilTheBotAnswersInTime(platform);
    }

    @Test
    void whenTheBotIsDownAPersonIsBroughtIn() {
        platform.process("bot-service").kill();
        try {
            ApiContact contact = new ApiContact(platform, "no-bot");
            contact.says("Where is my order?");
            assertThat(contact.hears("system")).isNotBlank();
            contact.leaves();
        } finally {
            platform.process("bot-service").start();
            RunningPlatform.untilTheBotAnswersInTime(platform);
        }
    }
}
