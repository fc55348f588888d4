package dev.baton.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a [SkillExpression], one character after the other.
final class SkillParser {
    private static final Pattern NAME = Pattern.compile(AgentSkills.NAME);
    private static final Pattern WORD = Pattern.compile("[^\\s()<>=]+");
    private static final Pattern COMPARISON = Pattern.compile("[<>=!]+");
    private static final Pattern LEVEL = Pattern.compile("[0-9]{1,4}");
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    SkillParser(String text) {
        this.text = text;
    }

    SkillExpression parse() {
        SkillExpression whole = either();
        if (!ended()) {
            throw text.charAt(at) == ')'
                    ? fault("a ')' without its '('", "remove it, or write the '(' that it closes")
                    : fault("'" + peek(WORD) + "' follows a skill", "write AND or OR between them");
        }
        return whole;
    }

    private SkillExpression either() {
        List<SkillExpression> parts = new ArrayList<>(List.of(both()));
        while (took("OR")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.getFirst() : new SkillExpression.Any(parts);
    }

    private SkillExpression both() {
        List<SkillExpression> parts = new ArrayList<>(List.of(skill()));
        while (took("AND")) {
            parts.add(skill());
        }
        return parts.size() == 1 ? parts.getFirst() : new SkillExpression.All(parts);
    }

    private SkillExpression skill() {
        if (ended()) {
            throw fault("a skill is missing", "write one such as loans, or language:zh>=3");
        }
        if (text.charAt(at) == '(') {
            return group();
        }
        String name = peek(WORD);
        if (name.equals("NOT")) {
            throw fault("there is no NOT", "say what an agent must have");
        }
        if (name.equals("AND") || name.equals("OR")) {
            throw fault("a skill is missing before " + name, "write one such as loans");
        }
        if (!NAME.matcher(name).matches()) {
            throw fault(
                    name.isEmpty() ? "a skill is missing" : "'" + name + "' is no skill",
                    "write it like loans or language:zh, in small letters");
        }
        at += name.length();
        return new SkillExpression.Has(name, least());
    }

    private SkillExpression group() {
        int opened = at++;
        if (++depth > DEEPEST) {
            throw fault("more than " + DEEPEST + " brackets within each other", "write it with fewer");
        }
        SkillExpression inside = either();
        if (ended() || text.charAt(at) != ')') {
            throw new MalformedSkills(text, opened, "this '(' is never closed", "write the ')' that closes it");
        }
        at++;
        depth--;
        return inside;
    }

    private int least() {
        skipSpace();
        String comparison = peek(COMPARISON);
        if (comparison.isEmpty()) {
            return AgentSkills.LOWEST;
        }
        if (!comparison.equals(">=")) {
            throw fault("'" + comparison + "' compares nothing here", "write >=");
        }
        at += comparison.length();
        skipSpace();
        String level = peek(LEVEL);
        int number = level.isEmpty() ? 0 : Integer.parseInt(level);
        if (number < AgentSkills.LOWEST || number > AgentSkills.HIGHEST) {
            throw fault("a level is missing after >=", "write one from 1 to 10");
        }
        at += level.length();
        return number;
    }

    private boolean took(String word) {
        skipSpace();
        if (!peek(WORD).equals(word)) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean ended() {
        skipSpace();
        return at == text.length();
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String peek(Pattern what) {
        Matcher next = what.matcher(text).region(at, text.length());
        return next.lookingAt() ? next.group() : "";
    }

    private MalformedSkills fault(String what, String mend) {
        return new MalformedSkills(text, at, what, mend);
    }
}
