package dev.baton.gateway.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is pushed, as <https://www.standardwebhooks.com> says: HMAC-SHA256 over `id.timestamp.body`.
public final class WebhookKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 16;

    private final SecretKeySpec key;

    /// @param secret `whsec_` and the key in base64, or any other text, whose bytes then are the key
    /// @throws IllegalArgumentException when it is too short to be a secret
    public WebhookKey(String secret) {
        byte[] bytes = secret.startsWith(PREFIX)
                ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a signing secret has at least " + SHORTEST + " bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /// The value of the header `webhook-signature`.
    public String sign(String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
