package dev.baton.bot;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a message names, in English and Chinese, in full or half width. What one kind has taken is not read
/// again as another, so the digits of a phone number are no order number.
final class Mentions {

    private static final int MOST = 20;

    /// How one kind is found; `read` may refuse what only looks like it.
    private record Kind(Pattern pattern, Function<MatchResult, Optional<Mention>> read) {}

    private static final String NUMERAL = "[" + ChineseNumerals.CHARACTERS + "]{1,12}";

    private static final List<Kind> FIRST = List.of(
            kind(
                    "[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}",
                    found -> Optional.of(new Mention.Email(found.group()))),
            kind("(?<![a-z0-9])\\d{17}[\\dx](?![a-z0-9])", Mentions::identity),
            kind("(?<![\\da-z-])\\d(?:[ -]?\\d){12,18}(?![\\da-z-])", Mentions::card));

    private static final List<Kind> REST = List.of(
            kind(
                    "([$€£¥])\\s?(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,2})?)(?![\\d])",
                    found -> amount(found.group(2), found.group(1))),
            kind(
                    "(?<![\\d.,])(\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,2})?)\\s?(千|万|k(?![a-z]))?\\s?"
                            + "(元|块钱?|美元|美金|欧元|英镑|人民币|usd|eur|gbp|cny|rmb|dollars?|bucks|euros?|pounds?|quid|yuan)"
                            + "(?![a-z])",
                    found -> amount(times(found.group(1), found.group(2)), found.group(3))),
            kind(
                    "(" + NUMERAL + ")(?:多)?(元|块钱?|美元|美金|欧元|英镑|人民币)",
                    found -> numeral(found.group(1)).flatMap(value -> amount(value, found.group(2)))),
            kind(
                    "\\+\\d{1,3}[ -]?\\d{2,4}(?:[ -]?\\d{2,4}){1,4}(?!\\d)"
                            + "|(?<!\\d)1[3-9]\\d(?:[ -]?\\d{4}){2}(?!\\d)"
                            + "|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)",
                    found -> Optional.of(new Mention.Phone(found.group().replaceAll("[ -]", "")))),
            kind(
                    "(?<![a-z0-9])[a-z]{0,4}-?\\d{5,20}(?![a-z0-9])",
                    found -> Optional.of(new Mention.OrderNumber(found.group().toUpperCase(Locale.ROOT)))));

    private Mentions() {}

    /// @param today where the contact is, for days that are told from it
    static List<Mention> in(String text, LocalDate today) {
        List<Mention> mentions = new ArrayList<>();
        String rest = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (Kind kind : FIRST) {
            rest = take(kind, rest, mentions);
        }
        for (Kind kind : Days.kinds(today).stream()
                .map(day ->
                        new Kind(day.pattern(), found -> day.read().apply(found).map(Mention.Day::new)))
                .toList()) {
            rest = take(kind, rest, mentions);
        }
        for (Kind kind : REST) {
            rest = take(kind, rest, mentions);
        }
        return List.copyOf(mentions);
    }

    /// @return what is left of the text
    private static String take(Kind kind, String text, List<Mention> mentions) {
        Matcher matcher = kind.pattern().matcher(text);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            Optional<Mention> mention = kind.read().apply(matcher.toMatchResult());
            if (mention.isPresent() && mentions.size() < MOST && !mentions.contains(mention.get())) {
                mentions.add(mention.get());
            }
            matcher.appendReplacement(left, mention.isPresent() ? " " : Matcher.quoteReplacement(matcher.group()));
        }
        return matcher.appendTail(left).toString();
    }

    private static Kind kind(String pattern, Function<MatchResult, Optional<Mention>> read) {
        return new Kind(Pattern.compile(pattern), read);
    }

    private static Optional<Mention> identity(MatchResult found) {
        String number = found.group().toUpperCase(Locale.ROOT);
        return CheckDigits.isIdentity(number) ? Optional.of(new Mention.IdentityNumber(number)) : Optional.empty();
    }

    private static Optional<Mention> card(MatchResult found) {
        String digits = found.group().replaceAll("[ -]", "");
        return CheckDigits.isCard(digits) ? Optional.of(new Mention.Card(digits)) : Optional.empty();
    }

    private static Optional<Mention> amount(String digits, String unit) {
        return Optional.of(new Mention.Amount(new BigDecimal(digits.replace(",", "")), currency(unit)));
    }

    private static Optional<String> numeral(String text) {
        OptionalLong value = ChineseNumerals.read(text);
        return value.isPresent() ? Optional.of(Long.toString(value.getAsLong())) : Optional.empty();
    }

    private static String times(String digits, @Nullable String factor) {
        BigDecimal value = new BigDecimal(digits.replace(",", ""));
        if (factor == null) {
            return value.toPlainString();
        }
        return value.multiply(BigDecimal.valueOf(factor.equals("万") ? 10_000 : 1_000))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String currency(String unit) {
        return switch (unit) {
            case "$", "美元", "美金", "usd", "dollar", "dollars", "bucks" -> "USD";
            case "€", "欧元", "eur", "euro", "euros" -> "EUR";
            case "£", "英镑", "gbp", "pound", "pounds", "quid" -> "GBP";
            default -> "CNY";
        };
    }
}
