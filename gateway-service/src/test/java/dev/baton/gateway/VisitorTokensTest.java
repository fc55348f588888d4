package dev.baton.gateway;

import static dev.baton.gateway.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisitorTokensTest {
    private final VisitorTokens tokens = new VisitorTokens(new HmacKey("a-secret-of-some-length"));
    private final Visitor visitor = new Visitor("demo", "web", "v-1", NOW.plus(VisitorTokens.VALID));
    private final String token = tokens.sign(visitor);

    @Test
    void readsWhatItSigned() {
        assertThat(tokens.read("demo", token, NOW)).isEqualTo(visitor);
        assertThat(token).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void refusesAnotherTenantAnotherKeyAndEveryChangedCharacter() {
        VisitorTokens others = new VisitorTokens(new HmacKey("another-secret-of-some-length"));

        assertThatThrownBy(() -> tokens.read("shop", token, NOW)).hasMessageContaining("another tenant");
        assertThatThrownBy(() -> others.read("demo", token, NOW)).isInstanceOf(Refusal.class);
        for (int i = 0; i < token.indexOf('.'); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + changed + token.substring(i + 1);
            assertThatThrownBy(() -> tokens.read("demo", forged, NOW)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> tokens.read("demo", "", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> tokens.read("demo", "a.?", NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void expiresButMayBeRenewedForAWhile() {
        var later = NOW.plus(VisitorTokens.VALID);

        assertThatThrownBy(() -> tokens.read("demo", token, later)).hasMessageContaining("expired");
        assertThat(tokens.readForRenewal("demo", token, later).id()).isEqualTo("v-1");
        assertThatThrownBy(() -> tokens.readForRenewal("demo", token, later.plus(Duration.ofDays(31))))
                .hasMessageContaining("expired");
    }
}
