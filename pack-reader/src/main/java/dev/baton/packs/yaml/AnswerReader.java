package dev.baton.packs.yaml;

import dev.baton.packs.Answer;
import dev.baton.packs.AnswerPart;
import dev.baton.packs.Choice;
import dev.baton.packs.Link;
import dev.baton.packs.PerLanguage;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the answer of an intent in one language: a text, or a list of texts and of parts with keys.
///
/// @param titles of all intents, for buttons without a label
record AnswerReader(PackContext context, Map<String, PerLanguage<String>> titles) {

    private static final List<String> PART_KEYS = List.of("text", "choices", "links");
    private static final List<String> CHOICE_KEYS = List.of("id", "label", "intent");
    private static final List<String> LINK_KEYS = List.of("label", "url");

    /// @param value the answer, whose name is its language
    Optional<Answer> read(Value value) {
        String language = value.name();
        Set<String> choiceIds = new HashSet<>();
        List<AnswerPart> parts = new ArrayList<>();
        for (Value item : value.isText() ? List.of(value) : value.items()) {
            part(item, language, choiceIds).ifPresent(parts::add);
        }
        if (value.isEmptyList()) {
            value.fault("the answer in the language '" + language + "' says nothing", "write at least one text");
        }
        return Optional.of(new Answer(parts));
    }

    private Optional<AnswerPart> part(Value item, String language, Set<String> choiceIds) {
        if (item.isText()) {
            return words(item).map(text -> new AnswerPart(text, List.of(), List.of()));
        }
        return item.section(PART_KEYS).flatMap(section -> {
            Optional<String> text = section.required("text", "write what stands above the buttons or links")
                    .flatMap(AnswerReader::words);
            List<Choice> choices = section.items("choices").stream()
                    .flatMap(choice -> choice(choice, language).stream())
                    .toList();
            for (Choice choice : choices) {
                if (!choiceIds.add(choice.id())) {
                    item.fault("two choices of the answer have the id '" + choice.id() + "'", "give one another 'id'");
                }
            }
            List<Link> links = section.items("links").stream()
                    .flatMap(link -> link(link).stream())
                    .toList();
            return text.map(words -> new AnswerPart(words, choices, links));
        });
    }

    /// A text without placeholders: nothing is known that could be put in.
    private static Optional<String> words(Value value) {
        Optional<String> text = value.text();
        text.ifPresent(words -> Placeholders.check(value, words, Set.of()));
        return text;
    }

    private Optional<Choice> choice(Value value, String language) {
        if (value.isText()) {
            return context.intents().use(value).map(intent -> new Choice(intent, title(intent, language), intent));
        }
        return value.section(CHOICE_KEYS).flatMap(section -> {
            Optional<String> intent = section.required("intent", "name the intent that the button triggers")
                    .flatMap(context.intents()::use);
            Optional<String> id = section.optional("id").flatMap(Scalars::id);
            Optional<String> label = section.optional("label").flatMap(Value::label);
            return intent.map(
                    known -> new Choice(id.orElse(known), label.orElseGet(() -> title(known, language)), known));
        });
    }

    private String title(String intent, String language) {
        PerLanguage<String> title = titles.get(intent);
        return title == null ? intent : title.in(language);
    }

    private static Optional<Link> link(Value value) {
        return value.section(LINK_KEYS).flatMap(section -> {
            Optional<String> label =
                    section.required("label", "write what the contact reads").flatMap(Value::label);
            Optional<URI> url =
                    section.required("url", "write the page's address").flatMap(Scalars::url);
            return label.flatMap(words -> url.map(address -> new Link(words, address)));
        });
    }
}
