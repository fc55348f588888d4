package dev.baton.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Derived ids recognise what was seen before the last upgrade, so their values must never change.
class DerivedIdsTest {
    private static final TenantId TENANT = new TenantId("demo");
    private static final ChannelId CHANNEL = new ChannelId("web");
    private static final ContactId CONTACT = new ContactId("visitor-1");
    private static final EventId CAUSE = new EventId("cause-1");

    @Test
    void aConversationIsNamedByTenantChannelAndContact() {
        assertThat(ConversationId.of(TENANT, CHANNEL, CONTACT).value()).isEqualTo("65752bd43a2ffa47bfa03caee71b1756");
    }

    @Test
    void aReceivedMessageIsNamedByWhatItsProviderCallsIt() {
        assertThat(MessageId.received(TENANT, CHANNEL, CONTACT, "m-1").value())
                .isEqualTo("7b0e4733ff49401e9067dd22b4d590da");
    }

    @Test
    void aReplyIsNamedByItsCause() {
        assertThat(MessageId.writtenBecauseOf(CAUSE, 0).value()).isEqualTo("122b35c8ef95087d430964293dcbab72");
    }

    @Test
    void anEmittedEventIsNamedByItsCauseStageAndPlace() {
        assertThat(EventId.derived(CAUSE, "routing", 0).value()).isEqualTo("14622ad668629547a1ba798fb92b4a9f");
    }

    @Test
    void anEventFromOutsideIsNamedByItsParts() {
        assertThat(EventId.of("web", "m-1").value()).isEqualTo("957d0ea4887b13c8a595f86a8a7a08f7");
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertThat(EventId.of("ab", "c")).isNotEqualTo(EventId.of("a", "bc"));
    }

    @Test
    void placesAndStagesAreToldApart() {
        assertThat(EventId.derived(CAUSE, "routing", 1)).isNotEqualTo(EventId.derived(CAUSE, "routing", 0));
        assertThat(EventId.derived(CAUSE, "bot", 0)).isNotEqualTo(EventId.derived(CAUSE, "routing", 0));
    }
}
