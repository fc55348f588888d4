package dev.baton.bot;

import dev.baton.events.Entity;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message names: `email`, `amount`, `phone` and `order-number`, in that order. What one kind has taken is not
/// read again as another, so the digits of a phone number are no order number.
final class Entities {

    private static final int MOST = 20;

    private record Kind(String name, Pattern pattern) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "email",
                    Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}")),
            new Kind(
                    "amount",
                    Pattern.compile(
                            "[$€£¥]\\s?\\d{1,9}(?:[.,]\\d{1,3}){0,3}"
                                    + "|(?<![\\d.])\\d{1,9}(?:\\.\\d{1,2})?\\s?(?:元|块|美元|(?:usd|eur|gbp|cny|rmb|dollars?)\\b)")),
            new Kind(
                    "phone",
                    Pattern.compile(
                            "\\+\\d{1,3}[ -]?\\d{2,4}(?:[ -]?\\d{2,4}){1,4}(?!\\d)" + "|(?<!\\d)1[3-9]\\d{9}(?!\\d)")),
            new Kind("order-number", Pattern.compile("(?<![A-Za-z0-9])[a-z]{0,4}-?\\d{5,20}(?![A-Za-z0-9])")));

    private Entities() {}

    static List<Entity> in(String text) {
        List<Entity> entities = new ArrayList<>();
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern().matcher(rest);
            StringBuilder left = new StringBuilder();
            while (matcher.find()) {
                if (entities.size() < MOST) {
                    entities.add(new Entity(kind.name(), value(kind, matcher.group())));
                }
                matcher.appendReplacement(left, " ");
            }
            rest = matcher.appendTail(left).toString();
        }
        return entities;
    }

    private static String value(Kind kind, String found) {
        return switch (kind.name()) {
            case "phone" -> found.replaceAll("[ -]", "");
            case "order-number" -> found.toUpperCase(Locale.ROOT);
            default -> found;
        };
    }
}
