package dev.baton.packs.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The writing of what an agent must have: `language:zh>=3 AND (loans OR mortgages)`. A skill is a name, which
/// may have a colon in it, with the least level if that matters; skills are joined by `AND`, `OR` and parentheses.
/// Only the writing is checked here: the dispatcher works it out.
final class SkillExpression {

    private static final int LONGEST = 200;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([()]|(?:AND|OR)(?![a-z0-9:-])|[a-z0-9]+(?:[:-][a-z0-9]+)*(?:\\s*>=\\s*[0-9]{1,2})?)\\s*");

    private final List<String> tokens;
    private int at;

    private SkillExpression(List<String> tokens) {
        this.tokens = tokens;
    }

    static Optional<String> read(Value value) {
        return parsed(value, text -> text);
    }

    /// The same, in which `{language}` may stand for the contact's language.
    static Optional<String> readForLanguage(Value value) {
        return parsed(value, text -> text.replace("{language}", "en"));
    }

    private static Optional<String> parsed(Value value, UnaryOperator<String> filled) {
        return value.parsed(
                "an expression over skills",
                "join skills by AND, OR and parentheses, as in 'loans AND language:zh>=3'",
                text -> {
                    check(filled.apply(text));
                    return text;
                });
    }

    /// @throws IllegalArgumentException when it is no expression
    private static void check(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException("not readable at " + end);
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        SkillExpression expression = new SkillExpression(tokens);
        expression.alternatives();
        if (expression.at < tokens.size()) {
            throw new IllegalArgumentException("something follows the expression");
        }
    }

    private void alternatives() {
        do {
            conjunction();
        } while (isNext("OR"));
    }

    private void conjunction() {
        do {
            operand();
        } while (isNext("AND"));
    }

    private void operand() {
        if (isNext("(")) {
            alternatives();
            if (!isNext(")")) {
                throw new IllegalArgumentException("a parenthesis is not closed");
            }
        } else if (at == tokens.size() || List.of("AND", "OR", ")").contains(tokens.get(at))) {
            throw new IllegalArgumentException("a skill is missing");
        } else {
            at++;
        }
    }

    private boolean isNext(String token) {
        boolean next = at < tokens.size() && tokens.get(at).equals(token);
        at += next ? 1 : 0;
        return next;
    }
}
