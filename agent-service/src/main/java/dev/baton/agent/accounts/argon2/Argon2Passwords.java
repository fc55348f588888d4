package dev.baton.agent.accounts.argon2;

import dev.baton.agent.accounts.AccountRefusal;
import dev.baton.agent.accounts.AccountRefusal.Kind;
import dev.baton.agent.accounts.Passwords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// argon2id with 19 MiB, two passes and one lane, as OWASP's Password Storage Cheat Sheet recommends. At most two are
/// computed at once, so that a flood of sign-ins takes neither the memory nor the processor of who serves contacts.
public final class Argon2Passwords implements Passwords {
    private static final int MEMORY_KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String hashOfNobody;

    public Argon2Passwords() {
        byte[] unknown = new byte[HASH_BYTES];
        random.nextBytes(unknown);
        hashOfNobody = new PhcString(MEMORY_KIBIBYTES, PASSES, LANES, salt(), unknown).toString();
    }

    @Override
    public String hash(String password) {
        byte[] salt = salt();
        PhcString parameters = new PhcString(MEMORY_KIBIBYTES, PASSES, LANES, salt, new byte[HASH_BYTES]);
        byte[] hash = inTurn(() -> compute(password, parameters));
        return new PhcString(MEMORY_KIBIBYTES, PASSES, LANES, salt, hash).toString();
    }

    @Override
    public boolean matches(String password, @Nullable String hash) {
        PhcString expected = PhcString.parse(hash == null ? hashOfNobody : hash);
        byte[] computed = inTurn(() -> compute(password, expected));
        return MessageDigest.isEqual(computed, expected.hash()) && hash != null;
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy(stopping);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static AccountRefusal busy(@Nullable Throwable cause) {
        return AccountRefusal.until(PATIENCE, Kind.UNAVAILABLE, "too many people log in at this moment", cause);
    }

    /// The same characters typed on different keyboards are the same password.
    private static byte[] compute(String password, PhcString parameters) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKibibytes())
                .withIterations(parameters.passes())
                .withParallelism(parameters.lanes())
                .withSalt(parameters.salt())
                .build());
        byte[] result = new byte[parameters.hash().length];
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), result);
        return result;
    }
}
