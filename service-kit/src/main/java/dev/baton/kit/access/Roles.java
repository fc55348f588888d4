package dev.baton.kit.access;

/// The roles that a token's `groups` may name, for `@RolesAllowed`.
public final class Roles {
    /// Serves contacts.
    public static final String AGENT = "agent";

    /// Reads reports and accounts, and may serve as well.
    public static final String SUPERVISOR = "supervisor";

    /// Makes and changes accounts.
    public static final String ADMIN = "admin";

    /// A program of the tenant's.
    public static final String INTEGRATOR = "integrator";

    /// Somebody who must choose a new password first, and may do nothing else.
    public static final String PASSWORD_CHANGE = "password-change";

    private Roles() {}
}
