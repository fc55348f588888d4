package dev.baton.packs;

import java.util.Locale;

/// How an enum constant is written in a pack's files.
final class Keys {

    private Keys() {}

    static String camelCase(String constant) {
        StringBuilder key = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
