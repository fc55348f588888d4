package dev.baton.packs.yaml;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds placeholders that nobody would fill.
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    static void check(Value place, String text, Set<String> known) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!known.contains(name)) {
                place.fault(
                        "unknown placeholder '{" + name + "}'",
                        known.isEmpty() ? "this text has none, remove it" : Nearest.hint(name, known));
            }
        }
    }
}
