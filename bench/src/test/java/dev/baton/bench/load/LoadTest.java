package dev.baton.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.ledger.Account;
import dev.baton.bench.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int ENOUGH = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeGateway gateway = new FakeGateway();
    private final Ledger ledger = new Ledger();

    LoadTest() throws IOException {}

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void everyMessageIsAccountedForAndTimed() {
        try (Load load = start()) {
            sendEnough(load);
            assertThat(load.settle(PATIENCE)).isTrue();
            Account account = ledger.account();
            assertThat(account.isClean()).as(account.toString()).isTrue();
            assertThat(account.answered()).isEqualTo((int) load.sent()).isGreaterThanOrEqualTo(ENOUGH);
            assertThat(load.latencies().answered().count()).isEqualTo(load.sent());
        }
    }

    @Test
    void aMessageWhoseAcceptanceIsLostIsSentAgainUnderTheSameId() {
        gateway.losesAnswers(5);
        try (Load load = start()) {
            sendEnough(load);
            assertThat(load.settle(PATIENCE)).isTrue();
            Account account = ledger.account();
            assertThat(account.isClean()).as(account.toString()).isTrue();
            assertThat(gateway.attempts()).isEqualTo((int) load.sent() + 5);
        }
    }

    /// A stalled gateway must not make the messages that it held up look fast.
    @Test
    void timesCountFromWhenAMessageWasDue() {
        gateway.losesAnswers(20);
        try (Load load = start()) {
            sendEnough(load);
            load.settle(PATIENCE);
            assertThat(load.latencies().accepted().max()).isGreaterThan(40);
        }
    }

    @Test
    void aGatewayThatShowsTwiceIsFoundOut() {
        gateway.showsTwice();
        try (Load load = start()) {
            sendEnough(load);
            load.settle(PATIENCE);
            assertThat(ledger.account().shownTwice()).isNotEmpty();
        }
    }

    @Test
    void aGatewayThatForgetsIsFoundOut() {
        gateway.forgets();
        try (Load load = start()) {
            sendEnough(load);
            assertThat(load.settle(Duration.ofSeconds(1))).isFalse();
            assertThat(ledger.account().missing()).isNotEmpty();
        }
    }

    private Load start() {
        return new LoadPlan(gateway.address(), new Script(List.of("hello")), ledger)
                .contacts(4)
                .apiShare(1)
                .arrivals(Arrivals.poisson(200, 3))
                .start();
    }

    private static void sendEnough(Load load) {
        while (load.sent() < ENOUGH) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        load.stop();
    }
}
