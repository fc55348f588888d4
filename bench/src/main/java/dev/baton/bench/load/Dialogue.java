package dev.baton.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.bench.ledger.Ledger;
import dev.baton.bench.ledger.Shown;
import dev.baton.bench.ledger.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one contact said and was shown. Frames come in any order: an answer may overtake the acceptance of what it
/// answers.
final class Dialogue {
    private final String contact;
    private final Ledger ledger;
    private final Latencies latencies;
    private final Map<String, Utterance> open = new LinkedHashMap<>();
    private final Map<String, Long> answers = new HashMap<>();
    private final Map<String, Long> echoes = new HashMap<>();
    private boolean withPerson;
    private long lastShown = System.nanoTime();

    Dialogue(String contact, Ledger ledger, Latencies latencies) {
        this.contact = contact;
        this.ledger = ledger;
        this.latencies = latencies;
    }

    /// It was decided to say this; it may wait until the contact is connected.
    synchronized void plans(Utterance utterance) {
        open.put(utterance.id, utterance);
    }

    synchronized void sends(Utterance utterance) {
        if (!utterance.sent) {
            utterance.sent = true;
            ledger.sent(contact, utterance.id, Instant.now());
        }
    }

    synchronized void accepted(Utterance utterance, String message) {
        if (utterance.message == null) {
            utterance.message = message;
            utterance.accepted = System.nanoTime();
            ledger.accepted(contact, utterance.id, message);
            utterance.shown = echoes.remove(message) != null;
            utterance.answered = valueOrNone(answers.remove(message));
            settle(utterance);
        }
    }

    synchronized void refused(Utterance utterance) {
        utterance.refused = true;
        ledger.refused(contact, utterance.id);
        settle(utterance);
    }

    synchronized void shown(JsonNode frame) {
        long now = System.nanoTime();
        lastShown = now;
        String message = frame.path("id").asText();
        Side from = Side.of(frame.path("from").asText());
        String inReplyTo = frame.path("inReplyTo").textValue();
        ledger.shown(
                contact,
                new Shown(
                        message,
                        from,
                        inReplyTo,
                        frame.path("content").toString().hashCode(),
                        Instant.now()));
        if (from == Side.CONTACT) {
            Utterance own = named(message);
            if (own == null) {
                echoes.put(message, now);
            } else {
                own.shown = true;
                settle(own);
            }
        } else if (inReplyTo != null) {
            answered(inReplyTo, now);
        }
        if (from == Side.SYSTEM || from == Side.AGENT) {
            withPerson = true;
            open.values().removeIf(each -> each.isDone(true));
        }
    }

    private void answered(String message, long now) {
        Utterance own = named(message);
        if (own == null) {
            answers.putIfAbsent(message, now);
        } else if (own.answered == 0) {
            own.answered = now;
            settle(own);
        }
    }

    private void settle(Utterance utterance) {
        if (utterance.isDone(withPerson)) {
            open.remove(utterance.id);
            latencies.record(utterance);
        }
    }

    private @Nullable Utterance named(String message) {
        return open.values().stream()
                .filter(each -> message.equals(each.message))
                .findFirst()
                .orElse(null);
    }

    private static long valueOrNone(@Nullable Long instant) {
        return instant == null ? 0 : instant;
    }

    /// Whether a person was called: the bot says nothing more here.
    synchronized boolean isWithPerson() {
        return withPerson;
    }

    /// How many were planned of which not all is known.
    synchronized int open() {
        return open.size();
    }

    synchronized long nanosSinceShown() {
        return System.nanoTime() - lastShown;
    }
}
