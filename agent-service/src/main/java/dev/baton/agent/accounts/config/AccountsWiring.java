package dev.baton.agent.accounts.config;

import dev.baton.agent.accounts.AccountStore;
import dev.baton.agent.accounts.Accounts;
import dev.baton.agent.accounts.Attempts;
import dev.baton.agent.accounts.Passwords;
import dev.baton.agent.accounts.SignIn;
import dev.baton.agent.accounts.SignInAudit;
import dev.baton.agent.accounts.argon2.Argon2Passwords;
import dev.baton.agent.accounts.token.SigningKey;
import dev.baton.kit.Secrets;
import dev.baton.packs.Tenants;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Makes the objects of the domain.
@Singleton
class AccountsWiring {
    @Produces
    @Singleton
    Passwords passwords() {
        return new Argon2Passwords();
    }

    @Produces
    @Singleton
    Accounts accounts(Tenants tenants, AccountStore store, Passwords passwords) {
        return new Accounts(tenants, store, passwords);
    }

    @Produces
    @Singleton
    SignIn signIn(AccountStore store, Passwords passwords, Attempts attempts, SignInAudit audit) {
        return new SignIn(store, passwords, attempts, audit);
    }

    /// Stops the start when the key is missing or wrong.
    @Produces
    @Singleton
    SigningKey key(Secrets secrets) {
        return SigningKey.read(secrets.secret("agent-jwt-key.pem"));
    }
}
