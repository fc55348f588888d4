package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void standsForEveryCombination() {
        assertEquals(
                List.of("a c x", "b d x", "a d x", "b c x"),
                Template.of("{a|b} {c|d} x").texts(10));
    }

    @Test
    void givesNoMoreThanWanted() {
        assertEquals(List.of("a c", "b d"), Template.of("{a|b} {c|d}").texts(2));
        assertEquals(List.of("plain"), Template.of("plain").texts(5));
    }

    @Test
    void refusesABraceWithoutItsPartner() {
        assertThrows(IllegalArgumentException.class, () -> Template.of("{a|b"));
    }
}
