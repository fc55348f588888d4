package dev.baton.agent.accounts;

import dev.baton.agent.accounts.AccountRefusal.Kind;
import dev.baton.agent.accounts.SignInAudit.Outcome;
import dev.baton.events.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Proves who somebody is, by a password or by a session that still holds.
///
/// Failures are limited per login name and per address, and are all answered alike, after the same work, so that
/// nobody learns which login names exist.
public final class SignIn {
    /// Slows down who guesses one person's password, from wherever.
    static final AttemptRate PER_LOGIN = new AttemptRate(10, Duration.ofSeconds(30));
    /// Slows down who tries many login names from one place; an office behind one address still gets in.
    static final AttemptRate PER_ADDRESS = new AttemptRate(30, Duration.ofSeconds(2));

    private final AccountStore store;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SignInAudit audit;

    public SignIn(AccountStore store, Passwords passwords, Attempts attempts, SignInAudit audit) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
    }

    /// @param tenant one that exists
    /// @throws AccountRefusal `WRONG_PASSWORD` or `TOO_MANY_ATTEMPTS`
    public SignedIn withPassword(TenantId tenant, String login, String password, String address, Instant now) {
        Optional<LoginName> name = LoginName.typed(login);
        Account account = prove(tenant, name, password, address, now);
        return new SignedIn(account, Session.of(account, now));
    }

    /// Goes on with a session.
    /// @throws AccountRefusal `NOT_SIGNED_IN` when it ended, by time, by a new password or with the account
    public SignedIn again(Session session, Instant now) {
        Account account = store.find(session.tenant(), session.agent())
                .filter(found -> session.holds(found, now))
                .orElseThrow(() -> AccountRefusal.of(
                        Kind.NOT_SIGNED_IN, "the session ended", "log in at POST /v1/{tenant}/login"));
        return new SignedIn(account, session);
    }

    /// Gives somebody the password that they chose, and a new session; all others end.
    /// @throws AccountRefusal also `INVALID` when the new one breaks the rule
    public SignedIn changePassword(Session session, String current, String chosen, String address, Instant now) {
        Account before = again(session, now).account();
        PasswordRule.check(chosen, before.login());
        if (chosen.equals(current)) {
            throw AccountRefusal.invalid("the new password is the old one", "choose another");
        }
        prove(session.tenant(), Optional.of(before.login()), current, address, now);
        String hash = passwords.hash(chosen);
        Account account = store.change(
                        session.tenant(), session.agent(), now, (found, others) -> found.withPassword(hash, false))
                .orElseThrow();
        return new SignedIn(account, Session.of(account, now));
    }

    private Account prove(TenantId tenant, Optional<LoginName> name, String password, String address, Instant now) {
        String loginSource =
                "login/" + tenant + "/" + name.map(LoginName::value).orElse("");
        String addressSource = "address/" + address;
        limit(tenant, addressSource, PER_ADDRESS, address, now);
        limit(tenant, loginSource, PER_LOGIN, address, now);
        @Nullable
        Account found = name.flatMap(login -> store.find(tenant, login)).orElse(null);
        boolean right = passwords.matches(password, found == null ? null : found.passwordHash());
        Outcome outcome = outcome(found, right);
        audit.record(tenant, found == null ? null : found.id(), address, outcome);
        if (found == null || outcome != Outcome.SUCCEEDED) {
            throw AccountRefusal.of(
                    Kind.WRONG_PASSWORD,
                    "there is no active account with this login name and password",
                    "check both, or ask an administrator for a new password");
        }
        attempts.giveBack(addressSource, PER_ADDRESS);
        attempts.giveBack(loginSource, PER_LOGIN);
        return found;
    }

    private void limit(TenantId tenant, String source, AttemptRate rate, String address, Instant now) {
        Duration wait = attempts.take(source, rate, now);
        if (wait.isPositive()) {
            audit.record(tenant, null, address, Outcome.TOO_MANY_ATTEMPTS);
            throw AccountRefusal.until(wait, Kind.TOO_MANY_ATTEMPTS, "there were too many attempts to log in", null);
        }
    }

    private static Outcome outcome(@Nullable Account found, boolean right) {
        if (found == null) {
            return Outcome.UNKNOWN_LOGIN;
        }
        if (!right) {
            return Outcome.WRONG_PASSWORD;
        }
        return found.profile().active() ? Outcome.SUCCEEDED : Outcome.ACCOUNT_CLOSED;
    }
}
