package dev.baton.simulation;

import dev.baton.events.ContactId;
import dev.baton.events.Content;
import dev.baton.events.Envelope;
import dev.baton.gateway.Intake;
import dev.baton.gateway.RateLimiter;
import dev.baton.gateway.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// People who write through the real intake: in bursts, twice at once, again days later, and then they leave.
final class Contacts {
    private static final List<Content> SAYINGS = List.of(
            new Content.Text("Where is my order?"),
            new Content.Text("我的订单到哪了"),
            new Content.Text("how do I return this item"),
            new Content.Text("flurb gnarl"),
            new Content.Text("I want to talk to a human"),
            new Content.Text("转人工"),
            new Content.Text("you are scammers"),
            new Content.Text("I want to make a complaint"),
            new Content.Text("bye"),
            new Content.Choice("talk-to-person", "Talk to a person"),
            new Content.Image("store/1", "image/png", 10, null));

    private record Written(ContactId contact, String id, Content content) {}

    private final World world;
    private final Random random;
    private final Intake intake;
    private final List<ContactId> people = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final boolean fragile;
    private int acts;

    Contacts(World world, int count) {
        this.world = world;
        this.random = world.random;
        this.fragile = random.nextBoolean();
        this.intake = new Intake(this::append, new RateLimiter(), new Unmeasured(), world.clock);
        for (int i = 0; i < count; i++) {
            people.add(new ContactId("contact-" + i));
        }
    }

    /// Appends, and now and then does not say so.
    private void append(List<Envelope> events) {
        events.forEach(world.log::append);
        if (fragile && random.nextInt(10) == 0) {
            throw Refusal.until(
                    java.time.Duration.ofSeconds(1), Refusal.Kind.UNAVAILABLE, "The log did not acknowledge.");
        }
    }

    void act() {
        ContactId contact = people.get(random.nextInt(people.size()));
        String id = "act-" + acts++;
        int what = random.nextInt(20);
        attempt(() -> act(what, contact, id));
    }

    private void act(int what, ContactId contact, String id) {
        if (what < 12) {
            write(new Written(contact, id, SAYINGS.get(random.nextInt(SAYINGS.size()))));
        } else if (what < 14) {
            for (int i = 0; i < 3; i++) {
                write(new Written(contact, id + "-" + i, SAYINGS.get(random.nextInt(SAYINGS.size()))));
            }
        } else if (what < 16) {
            intake.human(Shop.CHANNEL, contact, id, random.nextBoolean() ? "en" : null);
        } else if (what < 17) {
            intake.leave(Shop.CHANNEL, contact, id);
        } else if (what < 18) {
            intake.rating(Shop.CHANNEL, contact, id, 1 + random.nextInt(5), null);
        } else if (what < 19) {
            redeliver();
        } else if (random.nextInt(3) == 0) {
            world.log.poison("{no json".getBytes(StandardCharsets.UTF_8), contact.value());
        }
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            // Refused with a reason, which is an outcome; or not acknowledged, and perhaps in the log all the same.
        }
    }

    private void write(Written message) {
        written.add(message);
        send(message);
        if (random.nextInt(8) == 0) {
            send(message);
        }
    }

    /// Everybody writes once more: what a store has lost is noticed when something comes.
    void allWrite() {
        people.forEach(contact -> {
            Written last = new Written(contact, "last", SAYINGS.getFirst());
            attempt(() -> send(last));
        });
    }

    /// A provider delivers again what was accepted long ago.
    void redeliver() {
        if (!written.isEmpty()) {
            Written again = written.get(random.nextInt(written.size()));
            attempt(() -> send(again));
        }
    }

    private void send(Written message) {
        intake.message(Shop.CHANNEL, message.contact(), message.id(), message.content(), null, null);
    }
}
