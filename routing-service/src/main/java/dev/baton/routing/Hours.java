package dev.baton.routing;

import dev.baton.packs.QueueDefinition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/// When nobody is at a queue, and from when somebody is again.
final class Hours {
    private Hours() {}

    record Opening(Instant at, ZoneId zone) {
        String written(String language) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(Locale.forLanguageTag(language))
                    .format(at.atZone(zone));
        }
    }

    /// Empty while the queue is open, and where it never opens again.
    static Optional<Opening> opening(QueueDefinition queue, Instant now) {
        return queue.hours()
                .filter(hours -> !hours.isOpen(now))
                .flatMap(hours -> hours.nextOpening(now).map(at -> new Opening(at, hours.timezone())));
    }
}
