package dev.baton.bot;

import java.util.OptionalLong;

/// Reads numbers written in Chinese characters: `三百二十` is 320, `两万五` 25,000, `一千零五` 1,005, `二〇二六` 2,026.
final class ChineseNumerals {

    /// The characters that such numbers are made of, for a pattern's brackets.
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final long TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000;

    private ChineseNumerals() {}

    /// Empty when `text` is no such number.
    static OptionalLong read(String text) {
        if (text.isEmpty() || text.chars().anyMatch(character -> CHARACTERS.indexOf(character) < 0)) {
            return OptionalLong.empty();
        }
        return text.chars().allMatch(character -> digit(character) >= 0)
                ? OptionalLong.of(digitByDigit(text))
                : OptionalLong.of(withUnits(text));
    }

    private static long digitByDigit(String text) {
        long value = 0;
        for (int at = 0; at < text.length(); at++) {
            value = value * 10 + digit(text.charAt(at));
        }
        return value;
    }

    private static long withUnits(String text) {
        long whole = 0;
        long section = 0;
        long pending = 0;
        long latestUnit = 1;
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            int character = text.charAt(at);
            int digit = digit(character);
            if (digit >= 0) {
                gap = digit == 0;
                pending = digit;
                continue;
            }
            long unit = unit(character);
            if (unit >= TEN_THOUSAND) {
                // 亿 counts all that was said before it, 万 what was said since.
                whole = unit == HUNDRED_MILLION
                        ? (whole + section + pending) * unit
                        : whole + (section + pending) * unit;
                section = 0;
            } else {
                section += (pending == 0 ? 1 : pending) * unit;
            }
            pending = 0;
            latestUnit = unit;
            gap = false;
        }
        // 两万五 leaves out the last unit, 两万零五 does not.
        boolean shortened = pending > 0 && latestUnit > 10 && !gap && text.indexOf('零') < 0 && text.indexOf('〇') < 0;
        return whole + section + (shortened ? pending * latestUnit / 10 : pending);
    }

    private static long unit(int character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> TEN_THOUSAND;
            case '亿' -> HUNDRED_MILLION;
            default -> 1;
        };
    }

    private static int digit(int character) {
        return switch (character) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }
}
