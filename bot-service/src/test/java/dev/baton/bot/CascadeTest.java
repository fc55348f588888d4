package dev.baton.bot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CascadeTest {

    private static final List<String> PARCEL = List.of(
            "where is my parcel", "track my parcel", "parcel still not here", "my package is late", "no parcel yet");
    private static final List<String> REFUND = List.of(
            "i want my money back", "refund please", "when is my refund", "give the money back", "refund not paid");

    @Test
    void knowsThePhrasesThatItWasTaught() {
        Reading reading = taught(Encoders.NONE)
                .read("Hello, where is my parcel, please?!", "en")
                .orElseThrow();

        assertEquals(ReadBy.PHRASE, reading.by());
        assertEquals(0, reading.best());
        assertTrue(reading.confidence() > 0.9);
    }

    @Test
    void understandsOtherWordsByTheirNGrams() {
        Reading reading = taught(Encoders.NONE).read("the refund is late", "en").orElseThrow();

        assertEquals(ReadBy.NO_ENCODER, reading.by());
        assertEquals(1, reading.best());
    }

    @Test
    void asksTheEncoderWhereTheWordsDoNotTell() {
        Reading reading = taught(language -> Optional.of(new MoneyEncoder(true)))
                .read("cash returned?", "en")
                .orElseThrow();

        assertEquals(ReadBy.ENCODER, reading.by());
        assertEquals(1, reading.best());
    }

    @Test
    void goesByTheWordsWhenTheEncoderHasNoTime() {
        Cascade cascade = new Teacher(2, language -> Optional.of(new MoneyEncoder(true)), Progress.UNHEARD)
                .teach(lessons(), language -> Optional.of(new MoneyEncoder(false)));

        assertEquals(
                ReadBy.SHED, cascade.read("cash returned?", "en").orElseThrow().by());
    }

    @Test
    void hasNothingToSayAboutATextWithoutWords() {
        assertEquals(Optional.empty(), taught(Encoders.NONE).read("?! 👍", "en"));
    }

    @Test
    void whatIsKeptIsReadBackAsItWas() throws IOException {
        Encoders encoders = language -> Optional.of(new MoneyEncoder(true));
        Cascade cascade = taught(encoders);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cascade.write(new DataOutputStream(bytes));
        Cascade again = Cascade.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), encoders);

        for (String text : List.of("refund please", "cash returned?", "a late package")) {
            Reading before = cascade.read(text, "en").orElseThrow();
            Reading after = again.read(text, "en").orElseThrow();
            assertArrayEquals(before.shares(), after.shares());
            assertEquals(before.by(), after.by());
        }
    }

    @Test
    void theProbabilitiesAddUpToOne() {
        double sum = 0;
        for (double share :
                taught(Encoders.NONE).read("late money", "en").orElseThrow().shares()) {
            sum += share;
        }
        assertEquals(1, sum, 1e-9);
    }

    @Test
    void learnsWhatIsOutOfScopeWhenItIsTold() {
        List<Lesson> lessons = new ArrayList<>(lessons());
        for (String text :
                List.of("tell me a joke", "who won the match", "sing a song", "how tall is everest", "joke now")) {
            lessons.add(new Lesson(text, "en", Lesson.OUT_OF_SCOPE));
        }
        Cascade cascade = new Teacher(2, Encoders.NONE, Progress.UNHEARD).teach(lessons, Encoders.NONE);

        double joke = cascade.read("another joke", "en").orElseThrow().scope();
        double parcel = cascade.read("my late parcel", "en").orElseThrow().scope();
        assertTrue(joke < parcel, joke + " < " + parcel);
    }

    @Test
    void learnsAnIntentWithASingleExample() {
        List<Lesson> lessons = new ArrayList<>(lessons());
        lessons.add(new Lesson("open a shop account", "en", 2));
        Cascade cascade = new Teacher(3, Encoders.NONE, Progress.UNHEARD).teach(lessons, Encoders.NONE);

        assertEquals(2, cascade.read("open an account", "en").orElseThrow().best());
    }

    private static Cascade taught(Encoders encoders) {
        return new Teacher(2, encoders, Progress.UNHEARD).teach(lessons(), encoders);
    }

    private static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        PARCEL.forEach(text -> lessons.add(new Lesson(text, "en", 0)));
        REFUND.forEach(text -> lessons.add(new Lesson(text, "en", 1)));
        return lessons;
    }

    /// Knows what has to do with money.
    private record MoneyEncoder(boolean hasTime) implements SentenceEncoder {

        @Override
        public Optional<float[]> encode(String text) {
            boolean money = text.contains("money") || text.contains("refund") || text.contains("cash");
            float shade = text.length() % 5 * 0.02f;
            return hasTime
                    ? Optional.of(new float[] {money ? 1 - shade : shade, money ? shade : 1 - shade})
                    : Optional.empty();
        }

        @Override
        public String name() {
            return "money";
        }
    }
}
