package dev.baton.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookKeyTest {
    /// The example that the specification's reference libraries are tested with.
    @Test
    void signsAsTheSpecificationDoes() {
        WebhookKey key = new WebhookKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        String signature = key.sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void takesTheBytesOfAnyOtherTextButNoShortOne() {
        assertThat(new WebhookKey("a-secret-of-some-length").sign("id", Instant.EPOCH, new byte[0]))
                .startsWith("v1,");
        assertThatThrownBy(() -> new WebhookKey("short")).isInstanceOf(IllegalArgumentException.class);
    }
}
