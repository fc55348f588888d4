package dev.baton.bench.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes down what contacts send and what they are shown, while processes are killed around them, and says afterwards
/// what became of each message. Thread-safe; one contact's calls are taken in the order in which they come.
public final class Ledger {
    private final Map<String, ContactPage> pages = new ConcurrentHashMap<>();

    /// A contact sends a message for the first time. Sending the same again needs no entry.
    /// @param id the contact's own id of it
    public void sent(String contact, String id, Instant when) {
        page(contact).sent(id, when);
    }

    /// The platform promised to keep a message.
    /// @param message the platform's id of it
    public void accepted(String contact, String id, String message) {
        page(contact).accepted(id, message);
    }

    /// The platform will not take a message, however often it is sent.
    public void refused(String contact, String id) {
        page(contact).refused(id);
    }

    /// A message reached a contact's screen, in this order. To be called for each that arrives, also when its id was
    /// there before.
    public void shown(String contact, Shown shown) {
        page(contact).shown(shown);
    }

    /// What became of everything so far.
    public Account account() {
        return pages.values().stream().map(ContactPage::account).reduce(Account.NOTHING, Account::plus);
    }

    private ContactPage page(String contact) {
        return pages.computeIfAbsent(contact, ContactPage::new);
    }
}
