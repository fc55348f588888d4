package dev.baton.routing.http;

import dev.baton.events.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// How decisions and reasons are told in one language: `why/<language>.properties`.
final class Sentences {
    static final String DEFAULT = "en";

    private static final Map<String, Sentences> BY_LANGUAGE = Map.of("en", read("en"), "zh", read("zh"));

    private final String language;
    private final Properties texts;

    private Sentences(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    static boolean speaks(String language) {
        return BY_LANGUAGE.containsKey(language);
    }

    /// Those of a BCP 47 tag's language, or the default ones.
    static Sentences in(String tag) {
        Sentences found = BY_LANGUAGE.get(tag.split("-", 2)[0]);
        return found == null ? Objects.requireNonNull(BY_LANGUAGE.get(DEFAULT)) : found;
    }

    String language() {
        return language;
    }

    /// The text of that key with `{name}` filled in.
    String text(String key, Map<String, String> values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    String text(String key) {
        return text(key, Map.of());
    }

    /// Why something was decided: rules that fired.
    String because(List<Reason> reasons) {
        return joined("because.", reasons);
    }

    /// Why nothing else was decided: rules that did not fire.
    String although(List<Reason> passedOver) {
        return joined(
                "not.",
                passedOver.stream()
                        .filter(reason -> texts.containsKey("not." + reason.code()))
                        .toList());
    }

    private String joined(String prefix, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> text(prefix + reason.code()) + detail(reason))
                .collect(Collectors.joining(text("and")));
    }

    private String detail(Reason reason) {
        String detail = reason.detail();
        return detail == null ? "" : text("detail", Map.of("detail", figures(detail)));
    }

    /// Figures are written by deciders with a few English words, which are replaced here.
    private String figures(String detail) {
        String told = detail;
        for (String name : texts.stringPropertyNames()) {
            if (name.startsWith("figure.")) {
                told = told.replace(name.substring("figure.".length()).replace('_', ' '), texts.getProperty(name));
            }
        }
        return told;
    }

    private static Sentences read(String language) {
        try (InputStream file = Sentences.class.getResourceAsStream("/why/" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no sentences in " + language);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Sentences(language, texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
