package dev.baton.agent.accounts.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.agent.accounts.token.SigningKey;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The public keys by which every service checks tokens (RFC 7517).
@Path("/.well-known/jwks.json")
@Tag(name = "Sign-in")
public class KeysResource {
    private static final int CACHE_SECONDS = 300;

    private final SigningKey key;

    @Inject
    KeysResource(SigningKey key) {
        this.key = key;
    }

    public record Keys(List<Key> keys) {}

    /// A public key of an elliptic curve.
    public record Key(
            @JsonProperty("kty") String type,
            @JsonProperty("crv") String curve,
            String x,
            String y,
            String use,
            @JsonProperty("alg") String algorithm,
            @JsonProperty("kid") String id) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The public keys that prove tokens")
    @APIResponse(
            responseCode = "200",
            description = "A JWK set",
            content = @Content(schema = @Schema(implementation = Keys.class)))
    public Response keys() {
        CacheControl cache = new CacheControl();
        cache.setMaxAge(CACHE_SECONDS);
        Key only = new Key("EC", "P-256", key.x(), key.y(), "sig", "ES256", key.id());
        return Response.ok(new Keys(List.of(only))).cacheControl(cache).build();
    }
}
