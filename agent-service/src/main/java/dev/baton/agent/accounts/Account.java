package dev.baton.agent.accounts;

import dev.baton.events.AgentId;
import dev.baton.events.TenantId;
import java.util.Set;
import java.util.stream.Collectors;

/// A person's account.
///
/// @param passwordHash in PHC string form
/// @param mustChangePassword until then, nothing else is allowed
/// @param generation of sessions: those of an older one are not renewed
/// @param version of the profile
public record Account(
        AgentId id,
        TenantId tenant,
        LoginName login,
        Profile profile,
        String passwordHash,
        boolean mustChangePassword,
        long generation,
        long version) {

    /// An account as it is first made.
    static Account made(
            AgentId id, TenantId tenant, LoginName login, Profile profile, String passwordHash, boolean mustChange) {
        return new Account(id, tenant, login, profile, passwordHash, mustChange, 1, 1);
    }

    /// Closing an account ends its sessions for good, even if it is opened again.
    Account changed(Profile newProfile) {
        boolean closing = profile.active() && !newProfile.active();
        return new Account(
                id,
                tenant,
                login,
                newProfile,
                passwordHash,
                mustChangePassword,
                closing ? generation + 1 : generation,
                version + 1);
    }

    /// With another password; every session ends.
    Account withPassword(String newHash, boolean mustChange) {
        return new Account(id, tenant, login, profile, newHash, mustChange, generation + 1, version);
    }

    /// With every session ended.
    Account signedOut() {
        return new Account(id, tenant, login, profile, passwordHash, mustChangePassword, generation + 1, version);
    }

    public Set<String> roleNames() {
        return profile.roles().stream().map(Role::wireName).collect(Collectors.toUnmodifiableSet());
    }

    /// Shows neither the hash nor the name.
    @Override
    public String toString() {
        return "Account[" + tenant + "/" + id + ", version " + version + "]";
    }
}
