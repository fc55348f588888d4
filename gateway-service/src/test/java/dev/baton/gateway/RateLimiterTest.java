package dev.baton.gateway;

import static dev.baton.gateway.Samples.API;
import static dev.baton.gateway.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.events.ContactId;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final RateLimiter limiter = new RateLimiter();
    private final ContactId one = new ContactId("one");
    private final ContactId two = new ContactId("two");

    @Test
    void limitsAContactAndLetsItGoOnAfterAWhile() {
        take(one, 0, 3);
        assertThatThrownBy(() -> take(one, 0, 1)).hasMessageContaining("This contact");
        assertThatThrownBy(() -> take(one, 900, 1)).isInstanceOf(Refusal.class);
        assertThatCode(() -> take(one, 1_000, 1)).doesNotThrowAnyException();
    }

    @Test
    void limitsAllContactsOfAChannelTogether() {
        take(one, 0, 3);
        take(two, 0, 2);
        assertThatThrownBy(() -> take(two, 0, 1)).hasMessageContaining("This channel");
    }

    @Test
    void doesNotCountAnotherTenant() {
        take(one, 0, 3);
        assertThatCode(() -> limiter.take("other", API, one, NOW)).doesNotThrowAnyException();
    }

    private void take(ContactId contact, long afterMillis, int times) {
        for (int i = 0; i < times; i++) {
            limiter.take("demo", API, contact, NOW.plusMillis(afterMillis));
        }
    }
}
