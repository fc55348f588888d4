package dev.baton.agent.accounts.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void aHashIsInPhcStringFormAndSalted() {
        String hash = passwords.hash("correct horse battery");
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
    }

    /// From the test vectors of the reference implementation, by its authors.
    @Test
    void itAgreesWithTheReferenceImplementation() {
        assertThat(passwords.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void nobodysPasswordNeverMatches() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("correct horse battery", null)).isFalse();
    }

    @Test
    void theSameCharactersAreTheSamePassword() {
        String composed = "caf\u00e9 au lait demain";
        String decomposed = "cafe\u0301 au lait demain";
        assertThat(passwords.matches(decomposed, passwords.hash(composed))).isTrue();
    }

    @Test
    void whatIsNoHashIsNotQuoted() {
        assertThatThrownBy(() -> passwords.matches("x", "plain text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("plain text");
    }
}
