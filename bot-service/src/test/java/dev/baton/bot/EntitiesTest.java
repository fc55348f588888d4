package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.events.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTest {

    @Test
    void readsWhatAMessageNames() {
        assertEquals(
                List.of(
                        new Entity("email", "jo@example.com"),
                        new Entity("amount", "$12.50"),
                        new Entity("order-number", "AB-90211")),
                Entities.in("Order AB-90211, I paid $12.50, write to jo@example.com."));
        assertEquals(
                List.of(
                        new Entity("amount", "99元"),
                        new Entity("phone", "13800138000"),
                        new Entity("order-number", "20260001234")),
                Entities.in("订单20260001234，付了９９元，电话13800138000"));
    }

    @Test
    void aPhoneNumberIsNoOrderNumber() {
        assertEquals(List.of(new Entity("phone", "+442079460958")), Entities.in("call +44 20 7946 0958"));
    }
}
