package dev.baton.packs.yaml;

import dev.baton.packs.RateLimit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kinds of scalars that packs are made of.
final class Scalars {

    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m|h|d)");
    private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,6})/(.+)");
    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ACCOUNT_ID = Pattern.compile("[a-z0-9-]{1,40}");

    private Scalars() {}

    /// The id of something within a pack.
    static Optional<String> id(Value value) {
        return value.parsed(
                "an id", "use lower-case letters, digits and single dashes, as in 'order-status'", matching(ID));
    }

    /// The id of a tenant or channel.
    static Optional<String> accountId(Value value) {
        return value.parsed("an id", "use 1 to 40 lower-case letters, digits and dashes", matching(ACCOUNT_ID));
    }

    static Optional<Boolean> flag(Value value) {
        return value.parsed("true or false", "write 'true', or remove the line", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    static Optional<Integer> whole(Value value, int from, int to) {
        return value.parsed("a whole number", "write a number from " + from + " to " + to, text -> {
            int number = Integer.parseInt(text);
            if (number < from || number > to) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /// How urgent something is: the higher, the sooner; 0 is ordinary.
    static Optional<Integer> priority(Value value) {
        return whole(value, 0, 9);
    }

    static Optional<Double> share(Value value) {
        return value.parsed("a number from 0 to 1", "write a number such as 0.6", text -> {
            double number = Double.parseDouble(text);
            if (!(number >= 0 && number <= 1)) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    static Optional<Duration> duration(Value value) {
        return value.parsed("a duration", "write a number and ms, s, m, h or d, as in 20s", Scalars::durationOf);
    }

    static Optional<RateLimit> rate(Value value) {
        return value.parsed("a rate", "write messages/duration, as in 20/10s", text -> {
            Matcher rate = RATE.matcher(text);
            if (!rate.matches()) {
                throw new IllegalArgumentException(text);
            }
            return new RateLimit(Integer.parseInt(rate.group(1)), durationOf(rate.group(2)));
        });
    }

    /// An absolute http or https address.
    static Optional<URI> url(Value value) {
        return value.parsed("a web address", "write it in full, as in https://shop.example/returns", text -> {
            URI uri = URI.create(text);
            if (!List.of("http", "https").contains(uri.getScheme()) || uri.getHost() == null) {
                throw new IllegalArgumentException(text);
            }
            return uri;
        });
    }

    private static Duration durationOf(String text) {
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches()) {
            throw new IllegalArgumentException(text);
        }
        long amount = Long.parseLong(duration.group(1));
        return switch (duration.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static Function<String, String> matching(Pattern pattern) {
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return text;
        };
    }
}
