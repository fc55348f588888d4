package dev.baton.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// Signs and reads what a visitor's browser keeps: `<claims>.<HMAC-SHA256 of the claims>`, both base64url, so that it
/// fits into a header and a WebSocket subprotocol.
public final class VisitorTokens {
    public static final Duration VALID = Duration.ofHours(24);
    /// How long after its end a token may still be exchanged for a new one that keeps the visitor.
    public static final Duration RENEWABLE = Duration.ofDays(30);

    private static final int LONGEST = 1_000;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final HmacKey key;

    public VisitorTokens(HmacKey key) {
        this.key = key;
    }

    public String sign(Visitor visitor) {
        String claims = String.join(
                "\n",
                visitor.tenant(),
                visitor.channel(),
                visitor.id(),
                Long.toString(visitor.expires().getEpochSecond()));
        String encoded = ENCODER.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return encoded + "." + ENCODER.encodeToString(mac(encoded));
    }

    /// @throws Refusal when this platform did not sign it for `tenant`, or it has expired
    public Visitor read(String tenant, String token, Instant now) {
        return readUntil(tenant, token, now);
    }

    /// Reads a token in order to renew it: it may have expired, [#RENEWABLE] ago at most.
    /// @throws Refusal when this platform did not sign it for `tenant`, or it is too old
    public Visitor readForRenewal(String tenant, String token, Instant now) {
        return readUntil(tenant, token, now.minus(RENEWABLE));
    }

    private Visitor readUntil(String tenant, String token, Instant earliestEnd) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            throw unauthenticated("The visitor token cannot be read.");
        }
        String encoded = token.substring(0, dot);
        try {
            if (!MessageDigest.isEqual(mac(encoded), DECODER.decode(token.substring(dot + 1)))) {
                throw unauthenticated("The visitor token is not signed by this platform.");
            }
            List<String> claims = new String(DECODER.decode(encoded), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Visitor visitor = new Visitor(
                    claims.get(0), claims.get(1), claims.get(2), Instant.ofEpochSecond(Long.parseLong(claims.get(3))));
            if (!visitor.tenant().equals(tenant)) {
                throw unauthenticated("The visitor token belongs to another tenant.");
            }
            if (!visitor.expires().isAfter(earliestEnd)) {
                throw unauthenticated("The visitor token has expired.");
            }
            return visitor;
        } catch (IllegalArgumentException notBase64) {
            throw unauthenticated("The visitor token cannot be read.");
        }
    }

    private byte[] mac(String encoded) {
        return key.sign(("visitor." + encoded).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal unauthenticated(String detail) {
        return Refusal.of(
                Refusal.Kind.UNAUTHENTICATED, detail, "Ask POST /v1/{tenant}/webchat/sessions for a new token.");
    }
}
