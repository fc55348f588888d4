package dev.baton.agent.accounts;

import static dev.baton.agent.accounts.AccountRefusal.Kind.INVALID;
import static dev.baton.agent.accounts.AccountRefusal.Kind.NOT_SIGNED_IN;
import static dev.baton.agent.accounts.AccountRefusal.Kind.TOO_MANY_ATTEMPTS;
import static dev.baton.agent.accounts.AccountRefusal.Kind.WRONG_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.agent.accounts.SignInAudit.Outcome;
import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TenantId TENANT = new TenantId("demo");
    private static final AgentId ADA = new AgentId("agent-1");
    private static final String PASSWORD = "correct horse battery";
    private static final Profile AGENT = new Profile("Ada", Set.of(Role.AGENT), List.of(), List.of(), 3, true);

    private final InMemoryAccounts store = new InMemoryAccounts();
    private final CountedPasswords passwords = new CountedPasswords();
    private final List<Outcome> audited = new ArrayList<>();
    private final SignIn signIn = new SignIn(
            store, passwords, new InMemoryAttempts(), (tenant, agent, address, outcome) -> audited.add(outcome));

    @BeforeEach
    void ada() {
        store.add(Account.made(ADA, TENANT, new LoginName("ada"), AGENT, passwords.hash(PASSWORD), false), NOON);
        passwords.computed = 0;
    }

    @Test
    void thePasswordOpensASession() {
        SignedIn ada = logIn(" ADA ", PASSWORD, NOON);
        assertThat(ada.account().id()).isEqualTo(ADA);
        assertThat(ada.session()).isEqualTo(new Session(TENANT, ADA, 1, NOON));
        assertThat(audited).containsExactly(Outcome.SUCCEEDED);
    }

    @Test
    void everyFailureCostsTheSameWork() {
        for (String login : List.of("ada", "nobody", "no login; name")) {
            passwords.computed = 0;
            assertThat(refusal(() -> logIn(login, "wrong", NOON)).kind()).isEqualTo(WRONG_PASSWORD);
            assertThat(passwords.computed).as(login).isEqualTo(1);
        }
        assertThat(audited).containsExactly(Outcome.WRONG_PASSWORD, Outcome.UNKNOWN_LOGIN, Outcome.UNKNOWN_LOGIN);
    }

    @Test
    void aClosedAccountIsNotToldFromAWrongPassword() {
        store.change(TENANT, ADA, NOON, (account, others) -> account.changed(closed()));
        assertThat(refusal(() -> logIn("ada", PASSWORD, NOON)).kind()).isEqualTo(WRONG_PASSWORD);
        assertThat(audited).containsExactly(Outcome.ACCOUNT_CLOSED);
    }

    @Test
    void guessingOnePasswordIsSlowedDown() {
        for (int i = 0; i < SignIn.PER_LOGIN.burst(); i++) {
            refusal(() -> logIn("ada", "wrong", NOON));
        }
        passwords.computed = 0;
        AccountRefusal refused = refusal(() -> logIn("ada", PASSWORD, NOON));
        assertThat(refused.kind()).isEqualTo(TOO_MANY_ATTEMPTS);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(passwords.computed).isZero();
        logIn("ada", PASSWORD, NOON.plusSeconds(30));
    }

    @Test
    void tryingManyLoginsFromOnePlaceIsSlowedDown() {
        for (int i = 0; i < SignIn.PER_ADDRESS.burst(); i++) {
            String login = "guess-" + i;
            refusal(() -> logIn(login, "wrong", NOON));
        }
        assertThat(refusal(() -> logIn("ada", PASSWORD, NOON)).kind()).isEqualTo(TOO_MANY_ATTEMPTS);
        assertThat(signIn.withPassword(TENANT, "ada", PASSWORD, "10.0.0.2", NOON)
                        .account()
                        .id())
                .isEqualTo(ADA);
    }

    @Test
    void whoSucceedsIsNeverSlowedDown() {
        for (int i = 0; i < 100; i++) {
            logIn("ada", PASSWORD, NOON);
        }
        assertThat(audited).hasSize(100).containsOnly(Outcome.SUCCEEDED);
    }

    @Test
    void aSessionLastsTwelveHours() {
        Session session = logIn("ada", PASSWORD, NOON).session();
        assertThat(signIn.again(session, NOON.plus(Session.LONGEST).minusSeconds(1))
                        .session())
                .isEqualTo(session);
        assertThat(refusal(() -> signIn.again(session, NOON.plus(Session.LONGEST)))
                        .kind())
                .isEqualTo(NOT_SIGNED_IN);
    }

    @Test
    void aSessionEndsWithTheAccountAndWithTheNextPassword() {
        Session first = logIn("ada", PASSWORD, NOON).session();
        store.change(TENANT, ADA, NOON, (account, others) -> account.changed(closed()));
        assertEnded(first);
        store.change(TENANT, ADA, NOON, (account, others) -> account.changed(AGENT));
        assertEnded(first);

        Session second = logIn("ada", PASSWORD, NOON).session();
        SignedIn changed = signIn.changePassword(second, PASSWORD, "another good one", "10.0.0.1", NOON);
        assertEnded(second);
        assertThat(signIn.again(changed.session(), NOON).account().mustChangePassword())
                .isFalse();
    }

    @Test
    void theCurrentPasswordIsAskedForAndTheNewOneIsAnother() {
        Session session = logIn("ada", PASSWORD, NOON).session();
        assertThat(refusal(() -> signIn.changePassword(session, "wrong", "another good one", "10.0.0.1", NOON))
                        .kind())
                .isEqualTo(WRONG_PASSWORD);
        for (String chosen : List.of(PASSWORD, "too short", "aaaaaaaaaaaaaaaa")) {
            assertThat(refusal(() -> signIn.changePassword(session, PASSWORD, chosen, "10.0.0.1", NOON))
                            .kind())
                    .as(chosen)
                    .isEqualTo(INVALID);
        }
    }

    private void assertEnded(Session session) {
        assertThat(refusal(() -> signIn.again(session, NOON)).kind()).isEqualTo(NOT_SIGNED_IN);
    }

    private SignedIn logIn(String login, String password, Instant now) {
        return signIn.withPassword(TENANT, login, password, "10.0.0.1", now);
    }

    private static Profile closed() {
        return new Profile("Ada", Set.of(Role.AGENT), List.of(), List.of(), 3, false);
    }

    private static AccountRefusal refusal(ThrowingCallable request) {
        AccountRefusal refusal = catchThrowableOfType(AccountRefusal.class, request);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
