package dev.baton.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Ledger ledger = new Ledger();

    @Test
    void whatWasTakenShownAndAnsweredIsClean() {
        taken("ada", "1");
        shown("ada", "message-1", Side.CONTACT, null);
        answered("ada", "1", "reply-1");
        taken("lan", "1");
        shown("lan", "message-1", Side.CONTACT, null);
        answered("lan", "1", "reply-1");
        Account account = ledger.account();
        assertThat(account.isClean()).isTrue();
        assertThat(account.sent()).isEqualTo(2);
        assertThat(account.accepted()).isEqualTo(2);
        assertThat(account.answered()).isEqualTo(2);
    }

    @Test
    void anAcceptedMessageThatIsNeverShownIsMissing() {
        taken("ada", "1");
        answered("ada", "1", "reply-1");
        assertThat(ledger.account().missing()).singleElement().asString().startsWith("ada/1");
    }

    @Test
    void anAcceptedMessageWithoutAReplyIsUnansweredUnlessAPersonHasTheConversation() {
        taken("ada", "1");
        shown("ada", "message-1", Side.CONTACT, null);
        assertThat(ledger.account().unanswered()).singleElement().asString().startsWith("ada/1");
        shown("ada", "handoff", Side.SYSTEM, null);
        Account account = ledger.account();
        assertThat(account.unanswered()).isEmpty();
        assertThat(account.withPerson()).isEqualTo(1);
    }

    @Test
    void aMessageThatTheGatewayNeverDecidedAboutIsUndecided() {
        ledger.sent("ada", "1", NOON);
        ledger.sent("ada", "2", NOON);
        ledger.refused("ada", "2");
        Account account = ledger.account();
        assertThat(account.undecided()).singleElement().asString().startsWith("ada/1");
        assertThat(account.refused()).isEqualTo(1);
    }

    @Test
    void sendingAgainIsNoSecondMessage() {
        ledger.sent("ada", "1", NOON);
        ledger.sent("ada", "1", NOON.plusSeconds(1));
        assertThat(ledger.account().sent()).isEqualTo(1);
    }

    @Test
    void theSameMessageShownAgainIsFound() {
        taken("ada", "1");
        shown("ada", "message-1", Side.CONTACT, null);
        shown("ada", "message-1", Side.CONTACT, null);
        answered("ada", "1", "reply-1");
        assertThat(ledger.account().shownTwice()).singleElement().asString().startsWith("ada/message-1");
    }

    @Test
    void theSameAnswerUnderTwoIdsIsFoundAndAnAnswerInTwoPartsIsNot() {
        taken("ada", "1");
        shown("ada", "message-1", Side.CONTACT, null);
        ledger.shown("ada", new Shown("reply-1", Side.BOT, "message-1", 1, NOON));
        ledger.shown("ada", new Shown("reply-2", Side.BOT, "message-1", 2, NOON));
        assertThat(ledger.account().isClean()).isTrue();
        ledger.shown("ada", new Shown("reply-3", Side.BOT, "message-1", 1, NOON));
        assertThat(ledger.account().saidTwice()).singleElement().asString().startsWith("ada/reply-3");
    }

    @Test
    void aContactsOwnMessagesInAnotherOrderAreFound() {
        taken("ada", "1");
        taken("ada", "2");
        shown("ada", "message-2", Side.CONTACT, null);
        shown("ada", "message-1", Side.CONTACT, null);
        assertThat(ledger.account().outOfOrder()).singleElement().asString().startsWith("ada/message-1");
    }

    @Test
    void answersInAnotherOrderThanTheMessagesAreFound() {
        taken("ada", "1");
        taken("ada", "2");
        shown("ada", "message-1", Side.CONTACT, null);
        shown("ada", "message-2", Side.CONTACT, null);
        answered("ada", "2", "reply-2");
        answered("ada", "1", "reply-1");
        assertThat(ledger.account().outOfOrder()).singleElement().asString().startsWith("ada/reply-1");
    }

    @Test
    void contactsDoNotMixEvenWhereIdsAreTheSame() {
        taken("ada", "1");
        taken("lan", "1");
        shown("ada", "message-1", Side.CONTACT, null);
        answered("ada", "1", "reply-1");
        Account account = ledger.account();
        assertThat(account.missing()).singleElement().asString().startsWith("lan/1");
        assertThat(account.shownTwice()).isEmpty();
    }

    private void taken(String contact, String id) {
        ledger.sent(contact, id, NOON);
        ledger.accepted(contact, id, "message-" + id);
    }

    private void answered(String contact, String id, String reply) {
        shown(contact, reply, Side.BOT, "message-" + id);
    }

    private void shown(String contact, String message, Side from, @Nullable String inReplyTo) {
        ledger.shown(contact, new Shown(message, from, inReplyTo, message.hashCode(), NOON));
    }
}
