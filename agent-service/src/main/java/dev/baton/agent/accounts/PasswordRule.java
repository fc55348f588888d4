package dev.baton.agent.accounts;

import java.util.Locale;

/// Which passwords are taken: long ones, of any characters (NIST SP 800-63B, 3.1.1.2), that do not give themselves away
/// by the login name.
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private PasswordRule() {}

    static void check(String password, LoginName login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw AccountRefusal.invalid(
                    "the password has " + length + " characters, at least " + SHORTEST,
                    "choose a longer one, such as four unrelated words");
        }
        if (length > LONGEST) {
            throw AccountRefusal.invalid(
                    "the password has " + length + " characters, at most " + LONGEST, "choose a shorter one");
        }
        if (password.codePoints().distinct().count() < 4) {
            throw AccountRefusal.invalid(
                    "the password repeats too few characters", "choose one with at least four different ones");
        }
        if (login.value().length() >= 4 && password.toLowerCase(Locale.ROOT).contains(login.value())) {
            throw AccountRefusal.invalid("the password contains the login name", "choose one without it");
        }
    }
}
