package dev.baton.bot.config;

import dev.baton.bot.Cascade;
import dev.baton.bot.Encoders;
import dev.baton.bot.LearnedUrgency;
import dev.baton.bot.Lesson;
import dev.baton.bot.PackUnderstanding;
import dev.baton.bot.Progress;
import dev.baton.bot.ReadBy;
import dev.baton.bot.SentenceEncoder;
import dev.baton.bot.Teacher;
import dev.baton.bot.Understanding;
import dev.baton.bot.UrgencyDetector;
import dev.baton.bot.onnx.EncoderQueue;
import dev.baton.bot.onnx.KeptVectors;
import dev.baton.bot.onnx.PackagedEncoders;
import dev.baton.bot.onnx.RecentVectors;
import dev.baton.packs.Pack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Has packs learned. What was learned before is read back; otherwise a pack is first understood by its n-grams, which
/// takes about a second, and by everything once the encoders are loaded and the rest is learned in the background.
final class Classroom implements Encoders {

    private static final Logger LOG = Logger.getLogger(Classroom.class);

    private record Pupil(Pack pack, GrowingUnderstanding understanding, boolean complete) {}

    private final ModelFolder folder;
    private final UnderstandingConfig config;
    private final Consumer<ReadBy> meter;
    private final List<Pupil> pupils = new ArrayList<>();
    private final GrowingUrgency urgency = new GrowingUrgency(UrgencyDetector.NONE);
    private List<Lesson> urgencyLessons = List.of();
    private boolean urgencyIsComplete;
    private volatile Encoders loaded = Encoders.NONE;

    Classroom(UnderstandingConfig config, Consumer<ReadBy> meter) {
        this.folder = new ModelFolder(config.models());
        this.config = config;
        this.meter = meter;
    }

    /// Those that are loaded by now, one at a time and with a bounded wait.
    @Override
    public Optional<SentenceEncoder> in(String language) {
        return loaded.in(language);
    }

    Understanding enrol(Pack pack) {
        long start = System.nanoTime();
        Optional<Cascade> kept = config.encoders() ? folder.read(name(pack), this) : Optional.empty();
        Cascade first = kept.orElseGet(() -> teach(pack, Encoders.NONE));
        PackUnderstanding understanding = new PackUnderstanding(pack, first, meter);
        report(pack, understanding, kept.isPresent() ? "kept" : "n-grams", start);
        GrowingUnderstanding growing = new GrowingUnderstanding(understanding);
        pupils.add(new Pupil(pack, growing, kept.isPresent()));
        return growing;
    }

    /// Learned before the first message is read, as packs are.
    UrgencyDetector urgency(Collection<Pack> packs) {
        urgencyLessons = LearnedUrgency.lessons(packs);
        Optional<Cascade> kept = config.encoders() ? folder.read(urgencyName(), this) : Optional.empty();
        urgencyIsComplete = kept.isPresent();
        urgency.become(new LearnedUrgency(kept.orElseGet(() -> teachUrgency(Encoders.NONE))));
        return urgency;
    }

    /// Loads the encoders and learns what is missing, in a thread of its own.
    void finishInBackground(Collection<String> languages) {
        if (config.encoders()) {
            Thread.ofPlatform().daemon().name("learning").start(() -> finish(languages));
        }
    }

    private void finish(Collection<String> languages) {
        PackagedEncoders encoders = PackagedEncoders.load(languages, LOG::warn);
        loaded = new RecentVectors(new EncoderQueue(
                encoders,
                config.encodersAtOnce(),
                config.encodersMostWaiting(),
                config.encodersPatience(),
                () -> false));
        if (languages.stream().noneMatch(language -> encoders.in(language).isPresent())) {
            return;
        }
        try (KeptVectors vectors = new KeptVectors(config.models(), encoders)) {
            finish(vectors);
        } catch (IOException readOnly) {
            LOG.warnf("Vectors cannot be kept folder=%s why=%s", config.models(), readOnly);
        }
    }

    private void finish(Encoders encoders) {
        if (!urgencyIsComplete) {
            Cascade cascade = teachUrgency(encoders);
            folder.write(urgencyName(), cascade);
            urgency.become(new LearnedUrgency(cascade));
            LOG.info("Learned what is urgent by=everything");
        }
        for (Pupil pupil : pupils) {
            if (!pupil.complete()) {
                long start = System.nanoTime();
                Cascade cascade = teach(pupil.pack(), encoders);
                folder.write(name(pupil.pack()), cascade);
                PackUnderstanding better = new PackUnderstanding(pupil.pack(), cascade, meter);
                pupil.understanding().become(better);
                report(pupil.pack(), better, "everything", start);
            }
        }
    }

    private Cascade teachUrgency(Encoders encoders) {
        return new Teacher(LearnedUrgency.LABELS, encoders, Progress.UNHEARD).teach(urgencyLessons, this);
    }

    private Cascade teach(Pack pack, Encoders encoders) {
        return new Teacher(pack.intents().size(), encoders, Progress.UNHEARD)
                .teach(PackUnderstanding.lessons(pack), this);
    }

    /// By what it learns from.
    private String urgencyName() {
        return "urgency-" + Integer.toHexString(urgencyLessons.hashCode()) + "-" + Teacher.VERSION;
    }

    private static String name(Pack pack) {
        return pack.id() + "-" + pack.version() + "-" + Teacher.VERSION;
    }

    private static void report(Pack pack, PackUnderstanding understanding, String by, long start) {
        LOG.infof(
                "Learned the pack pack=%s model=%s by=%s millis=%d accuracy=%s",
                pack.id(),
                understanding.version(),
                by,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                understanding.accuracies().entrySet().stream()
                        .map(each -> "%s %.3f".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
    }
}
