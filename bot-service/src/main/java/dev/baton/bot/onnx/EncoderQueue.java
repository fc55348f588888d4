package dev.baton.bot.onnx;

import dev.baton.bot.Encoders;
import dev.baton.bot.SentenceEncoder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Lets only so many texts be encoded at once and so many wait for it, and those not for long: a text that would come
/// too late is refused, and is then understood by its words.
public final class EncoderQueue implements Encoders {

    private final Encoders encoders;
    private final Semaphore places;
    private final int mostWaiting;
    private final Duration patience;
    private final BooleanSupplier late;

    /// @param atOnce how many texts are encoded at the same time
    /// @param mostWaiting how many may wait for that
    /// @param patience how long each may wait
    /// @param late whether messages are so far behind already that none should be encoded
    public EncoderQueue(Encoders encoders, int atOnce, int mostWaiting, Duration patience, BooleanSupplier late) {
        this.encoders = encoders;
        this.places = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.late = late;
    }

    @Override
    public Optional<SentenceEncoder> in(String language) {
        return encoders.in(language).map(Queued::new);
    }

    private final class Queued implements SentenceEncoder {

        private final SentenceEncoder encoder;

        Queued(SentenceEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public Optional<float[]> encode(String text) {
            if (late.getAsBoolean() || !hasPlace()) {
                return Optional.empty();
            }
            try {
                return encoder.encode(text);
            } finally {
                places.release();
            }
        }

        @Override
        public String name() {
            return encoder.name();
        }
    }

    private boolean hasPlace() {
        if (places.tryAcquire()) {
            return true;
        }
        if (places.getQueueLength() >= mostWaiting) {
            return false;
        }
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
