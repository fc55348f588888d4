package dev.baton.agent.replies;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that agents say often, found by its shortcut.
///
/// A text may have variables: `{agent}` and `{queue}` for their names, `{conversation}` for its handle, and
/// `{order-number}`
/// or any other kind of entity for what the contact named. The desk fills what it knows and leaves the rest to the
/// agent.
///
/// @param shortcut in kebab-case, such as `refund-days`
/// @param texts by language, in the order of the languages' tags
/// @param version grows by one with every change, from 1 on
public record CannedReply(String shortcut, Map<String, String> texts, long version) {
    public static final int LONGEST_SHORTCUT = 40;
    /// As long as a message may be.
    public static final int LONGEST_TEXT = 4_000;

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}|[{}]");

    public CannedReply {
        texts = Map.copyOf(new TreeMap<>(texts));
    }

    /// What is wrong with it, and how to mend it; nothing when it may be kept.
    ///
    /// @param languages those of the tenant's pack
    public Optional<Fault> fault(Set<String> languages) {
        if (shortcut.length() > LONGEST_SHORTCUT || !KEBAB.matcher(shortcut).matches()) {
            return Fault.found(
                    "the shortcut is not in kebab-case or longer than " + LONGEST_SHORTCUT,
                    "write it like refund-days");
        }
        if (texts.isEmpty()) {
            return Fault.found("texts is empty", "give a text in at least one language");
        }
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .flatMap(text -> fault(text.getKey(), text.getValue(), languages).stream())
                        .findFirst();
    }

    private static Optional<Fault> fault(String language, String text, Set<String> languages) {
        if (!languages.contains(language)) {
            return Fault.found(
                    "texts has a language that the tenant's pack does not speak",
                    "use one of "
                            + String.join(", ", languages.stream().sorted().toList()));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return Fault.found(
                    "texts/" + language + " has " + text.length() + " characters", "give 1 to " + LONGEST_TEXT);
        }
        if (text.codePoints().anyMatch(each -> Character.isISOControl(each) && each != '\n')) {
            return Fault.found("texts/" + language + " has control characters", "leave them out");
        }
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            String name = braces.group(1);
            if (name == null || !KEBAB.matcher(name).matches()) {
                return Fault.found(
                        "texts/" + language + " has a brace at character " + (braces.start() + 1)
                                + " that holds no name",
                        "write variables like {agent} or {order-number}");
            }
        }
        return Optional.empty();
    }

    /// @param detail what and where
    /// @param fix how to mend it
    public record Fault(String detail, String fix) {
        private static Optional<Fault> found(String detail, String fix) {
            return Optional.of(new Fault(detail, fix));
        }
    }
}
