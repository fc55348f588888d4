package dev.baton.bench.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One contact's page of the ledger.
final class ContactPage {
    private final String contact;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Shown> shown = new ArrayList<>();

    private static final class Entry {
        final int number;
        final Instant sent;

        @Nullable
        String message;

        boolean refused;

        Entry(int number, Instant sent) {
            this.number = number;
            this.sent = sent;
        }
    }

    private record Said(@Nullable String inReplyTo, Side from, int words) {}

    ContactPage(String contact) {
        this.contact = contact;
    }

    synchronized void sent(String id, Instant when) {
        entries.computeIfAbsent(id, first -> new Entry(entries.size(), when));
    }

    synchronized void accepted(String id, String message) {
        entry(id).message = message;
    }

    synchronized void refused(String id) {
        entry(id).refused = true;
    }

    synchronized void shown(Shown message) {
        shown.add(message);
    }

    synchronized Account account() {
        Set<String> screen = new HashSet<>();
        Set<String> answeredMessages = new HashSet<>();
        shown.forEach(each -> {
            screen.add(each.message());
            if (each.inReplyTo() != null) {
                answeredMessages.add(each.inReplyTo());
            }
        });
        boolean personCalled = shown.stream().anyMatch(each -> each.from() == Side.SYSTEM || each.from() == Side.AGENT);
        int accepted = 0;
        int refused = 0;
        int answered = 0;
        int withPerson = 0;
        List<String> undecided = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            String name = contact + "/" + each.getKey();
            String message = each.getValue().message;
            if (message == null) {
                refused += each.getValue().refused ? 1 : 0;
                if (!each.getValue().refused) {
                    undecided.add(name + " of " + each.getValue().sent);
                }
                continue;
            }
            accepted++;
            if (!screen.contains(message)) {
                missing.add(name + " of " + each.getValue().sent);
            }
            if (answeredMessages.contains(message)) {
                answered++;
            } else if (personCalled) {
                withPerson++;
            } else {
                unanswered.add(name + " of " + each.getValue().sent);
            }
        }
        return new Account(
                entries.size(),
                accepted,
                refused,
                answered,
                withPerson,
                undecided,
                missing,
                unanswered,
                shownTwice(),
                saidTwice(),
                outOfOrder());
    }

    private List<String> shownTwice() {
        Set<String> ids = new HashSet<>();
        return shown.stream()
                .filter(each -> !ids.add(each.message()))
                .map(this::name)
                .toList();
    }

    private List<String> saidTwice() {
        Map<Said, String> said = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Shown each : shown) {
            if (each.inReplyTo() != null) {
                String earlier =
                        said.putIfAbsent(new Said(each.inReplyTo(), each.from(), each.words()), each.message());
                if (earlier != null && !earlier.equals(each.message())) {
                    twice.add(name(each));
                }
            }
        }
        return twice;
    }

    /// The contact's own messages among themselves, and the bot's answers among themselves; each where it first came.
    private List<String> outOfOrder() {
        Map<String, Integer> numbers = new HashMap<>();
        entries.values().forEach(entry -> {
            if (entry.message != null) {
                numbers.put(entry.message, entry.number);
            }
        });
        Set<String> known = new HashSet<>();
        List<String> late = new ArrayList<>();
        int lastOwn = -1;
        int lastAnswered = -1;
        for (Shown each : shown) {
            if (!known.add(each.message())) {
                continue;
            }
            if (each.from() == Side.CONTACT) {
                int number = numbers.getOrDefault(each.message(), lastOwn);
                if (number < lastOwn) {
                    late.add(name(each));
                }
                lastOwn = Math.max(lastOwn, number);
            } else if (each.from() == Side.BOT && each.inReplyTo() != null) {
                int number = numbers.getOrDefault(each.inReplyTo(), lastAnswered);
                if (number < lastAnswered) {
                    late.add(name(each));
                }
                lastAnswered = Math.max(lastAnswered, number);
            }
        }
        return late;
    }

    private String name(Shown message) {
        return contact + "/" + message.message() + " at " + message.when();
    }

    private Entry entry(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException(contact + " sent no message " + id);
        }
        return entry;
    }
}
