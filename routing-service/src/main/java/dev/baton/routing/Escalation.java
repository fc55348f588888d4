package dev.baton.routing;

import dev.baton.events.Holder;
import dev.baton.events.MessageId;
import dev.baton.events.QueueId;
import dev.baton.events.Reason;
import dev.baton.events.ReasonCode;
import dev.baton.events.RoutingDecision.Escalated;
import dev.baton.events.RoutingDecision.MessageForwarded;
import dev.baton.packs.Destination;
import dev.baton.packs.EscalationReason;
import dev.baton.packs.OpeningHours;
import dev.baton.packs.QueueDefinition;
import dev.baton.packs.SystemText;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the baton leaves the bot for a queue: the contact is told, and no open message is left behind.
final class Escalation {
    private Escalation() {}

    /// @param message the contact's message that led to it, or null
    /// @param why what decides where it goes
    static void escalate(Turn turn, @Nullable MessageId message, EscalationReason why, List<Reason> reasons) {
        if (message != null) {
            turn.become(turn.state().decided(message));
        }
        Optional<String> intent = Optional.ofNullable(turn.openEpisode().known().intent());
        Destination destination = turn.pack().destination(List.of(why), intent, List.of(), turn.language());
        QueueDefinition queue = destination.queue();
        QueueId queueId = new QueueId(queue.id());
        turn.become(turn.state().heldBy(new Holder.Waiting(queueId)));
        Episode episode = turn.openEpisode();
        turn.emit(new Escalated(
                episode.id(),
                message,
                episode.channel(),
                episode.contact(),
                queueId,
                queue.skills().stream().sorted().toList(),
                destination.priority(),
                turn.language(),
                episode.known(),
                turn.state().epoch(),
                reasons,
                destination.requires().orElse(null),
                null));
        announce(turn, why, queue);
        forwardPending(turn);
    }

    private static void announce(Turn turn, EscalationReason why, QueueDefinition queue) {
        Instant now = turn.cause().time();
        OpeningHours hours = queue.hours().orElse(null);
        if (hours != null && !hours.isOpen(now)) {
            Optional<Instant> opening = hours.nextOpening(now);
            if (opening.isPresent()) {
                String opens = written(opening.get().atZone(hours.timezone()), turn.language());
                turn.announce(SystemText.OUTSIDE_HOURS, Map.of("opens", opens));
                return;
            }
        }
        turn.announce(why == EscalationReason.BOT_LATE ? SystemText.BOT_UNAVAILABLE : SystemText.HANDOFF);
    }

    private static String written(ZonedDateTime moment, String language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(language))
                .format(moment);
    }

    private static void forwardPending(Turn turn) {
        for (GivenMessage given : turn.state().pending()) {
            turn.become(turn.state().decided(given.message()).awaiting(given.decidedWithoutBot()));
            Episode episode = turn.openEpisode();
            turn.emit(new MessageForwarded(
                    episode.id(),
                    given.message(),
                    given.content(),
                    episode.holder(),
                    turn.state().epoch(),
                    List.of(Reason.of(ReasonCode.PERSON_HOLDS_BATON))));
        }
    }
}
