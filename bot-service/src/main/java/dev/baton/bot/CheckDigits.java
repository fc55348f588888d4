package dev.baton.bot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Tells real numbers from others of their length by the digits that were made to check them.
final class CheckDigits {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int IDENTITY_LENGTH = 18;

    private CheckDigits() {}

    /// Whether the digits are a payment card's by the Luhn formula (ISO/IEC 7812).
    static boolean isCard(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int doubled = digit * 2;
            sum += at % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /// Whether a number is that of a Chinese identity card (GB 11643: ISO 7064, MOD 11-2, and a date of birth).
    static boolean isIdentity(String number) {
        if (number.length() != IDENTITY_LENGTH) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (number.charAt(at) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == number.charAt(IDENTITY_LENGTH - 1)
                && isDate(number.substring(6, 14));
    }

    private static boolean isDate(String digits) {
        try {
            LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
