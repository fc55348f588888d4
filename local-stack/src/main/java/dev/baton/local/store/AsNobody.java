package dev.baton.local.store;

import java.io.IOException;
import java.util.List;

/// PostgreSQL refuses to run as root. Inside a user namespace of its own root is nobody, and still the owner of its
/// files.
final class AsNobody {
    private static final List<String> OWN_NAMESPACE = List.of("unshare", "--user");

    private AsNobody() {}

    /// What goes before a command of PostgreSQL; nothing unless this is root.
    static List<String> prefix() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!Tool.succeeds("unshare", "--user", "true")) {
            throw new IOException("PostgreSQL does not run as root, and this machine allows no user namespaces;"
                    + " start Baton as another user");
        }
        return OWN_NAMESPACE;
    }
}
