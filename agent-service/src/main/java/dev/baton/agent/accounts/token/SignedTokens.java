package dev.baton.agent.accounts.token;

import dev.baton.agent.accounts.Account;
import dev.baton.agent.accounts.Session;
import dev.baton.agent.accounts.SignedIn;
import dev.baton.agent.accounts.TokenIssuer;
import dev.baton.kit.access.Roles;
import dev.baton.kit.access.TenantFence;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// JSON web tokens, signed with ES256.
@ApplicationScoped
public class SignedTokens implements TokenIssuer {
    static final String ISSUER = "baton";
    static final String AUDIENCE = "baton";

    private final SigningKey key;

    @Inject
    SignedTokens(SigningKey key) {
        this.key = key;
    }

    @Override
    public Token issue(SignedIn signedIn, Instant now) {
        Account account = signedIn.account();
        Session session = signedIn.session();
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        Instant expires = earlier(issued.plus(LIFETIME), session.began().plus(Session.LONGEST));
        Set<String> groups = account.mustChangePassword() ? Set.of(Roles.PASSWORD_CHANGE) : account.roleNames();
        String text = Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.id().value())
                .upn(account.login().value())
                .groups(groups)
                .claim("name", account.profile().name())
                .claim(TenantFence.CLAIM, account.tenant().value())
                .claim(AUTH_TIME, session.began().getEpochSecond())
                .claim(GENERATION, session.generation())
                .issuedAt(issued)
                .expiresAt(expires)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.id())
                .sign(key.privateKey());
        return new Token(text, expires);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
