package dev.baton.agent.accounts.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// The P-256 key that signs tokens, with the public half, which follows from it.
public final class SigningKey {
    private static final X9ECParameters CURVE = CustomNamedCurves.getByName("secp256r1");
    private static final int COORDINATE_BYTES = 32;

    private final ECPrivateKey privateKey;
    private final ECPublicKey publicKey;

    private SigningKey(ECPrivateKey privateKey, ECPublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /// @param pem a PKCS#8 private key
    /// @throws IllegalArgumentException when it is no P-256 key
    public static SigningKey read(String pem) {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            KeyFactory keys = KeyFactory.getInstance("EC");
            var read = keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            if (!(read instanceof ECPrivateKey key)
                    || !key.getParams().getOrder().equals(CURVE.getN())) {
                throw new IllegalArgumentException("agent-jwt-key.pem is no key of the curve P-256");
            }
            var point = new FixedPointCombMultiplier()
                    .multiply(CURVE.getG(), key.getS())
                    .normalize();
            ECPoint place = new ECPoint(
                    point.getAffineXCoord().toBigInteger(),
                    point.getAffineYCoord().toBigInteger());
            var publicKey = keys.generatePublic(new ECPublicKeySpec(place, key.getParams()));
            return new SigningKey(key, (ECPublicKey) publicKey);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("agent-jwt-key.pem holds no PKCS#8 private key", unreadable);
        }
    }

    ECPrivateKey privateKey() {
        return privateKey;
    }

    ECPublicKey publicKey() {
        return publicKey;
    }

    /// The key's name: its JWK thumbprint (RFC 7638).
    public String id() {
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x() + "\",\"y\":\"" + y() + "\"}";
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return base64(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no SHA-256", impossible);
        }
    }

    public String x() {
        return coordinate(publicKey.getW().getAffineX());
    }

    public String y() {
        return coordinate(publicKey.getW().getAffineY());
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] padded = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE_BYTES - length, length);
        return base64(padded);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
