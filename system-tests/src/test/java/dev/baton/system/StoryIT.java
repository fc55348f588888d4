package dev.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.local.LocalPlatform;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
    }

    @Test
    void whenTheBotIsDownAPersonIsBroughtIn() {
        platform.process("bot-service").kill();
        try {
            ApiContact contact = new ApiContact(platform, "no-bot");
            contact.says("Where is my order?");
            assertThat(contact.hears("system")).isNotBlank();
        } finally {
            platform.process("bot-service").start();
            RunningPlatform.untilTheBotAnswersInTime(platform);
        }
    }
}
