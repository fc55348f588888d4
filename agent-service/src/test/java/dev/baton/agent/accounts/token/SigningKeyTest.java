package dev.baton.agent.accounts.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    @Test
    void thePublicHalfFollowsFromThePrivateOne() throws GeneralSecurityException {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = pair("EC", 256);
            SigningKey key = SigningKey.read(pem(pair));

            assertThat(key.publicKey()).isEqualTo(pair.getPublic());
            assertThat(Base64.getUrlDecoder().decode(key.x())).hasSize(32);
            assertThat(Base64.getUrlDecoder().decode(key.y())).hasSize(32);
        }
    }

    @Test
    void whatOneHalfSignsTheOtherProves() throws GeneralSecurityException {
        SigningKey key = SigningKey.read(pem(pair("EC", 256)));
        byte[] message = "who I am".getBytes(StandardCharsets.UTF_8);
        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(key.privateKey());
        signing.update(message);
        byte[] signature = signing.sign();
        Signature proving = Signature.getInstance("SHA256withECDSA");
        proving.initVerify(key.publicKey());
        proving.update(message);
        assertThat(proving.verify(signature)).isTrue();
    }

    @Test
    void aKeyKeepsItsName() throws GeneralSecurityException {
        KeyPair pair = pair("EC", 256);
        assertThat(SigningKey.read(pem(pair)).id())
                .isEqualTo(SigningKey.read(pem(pair)).id())
                .hasSize(43)
                .isNotEqualTo(SigningKey.read(pem(pair("EC", 256))).id());
    }

    @Test
    void otherKeysAreRefused() throws GeneralSecurityException {
        String larger = pem(pair("EC", 384));
        String rsa = pem(pair("RSA", 2048));
        assertThatThrownBy(() -> SigningKey.read(larger)).hasMessageContaining("P-256");
        assertThatThrownBy(() -> SigningKey.read(rsa)).hasMessageContaining("agent-jwt-key.pem");
        assertThatThrownBy(() -> SigningKey.read("no key")).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
