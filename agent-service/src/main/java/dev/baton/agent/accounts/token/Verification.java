package dev.baton.agent.accounts.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/// This service checks tokens by its own key; it need not ask itself over HTTP.
@Singleton
class Verification {
    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    JWTAuthContextInfo byOwnKey(SigningKey key) {
        JWTAuthContextInfo checks = new JWTAuthContextInfo();
        checks.setPublicVerificationKey(key.publicKey());
        checks.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        checks.setIssuedBy(SignedTokens.ISSUER);
        checks.setExpectedAudience(Set.of(SignedTokens.AUDIENCE));
        return checks;
    }
}
