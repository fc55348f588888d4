/// Who may call: the roles of a token, and the fence between tenants.
@NullMarked
package dev.baton.kit.access;

import org.jspecify.annotations.NullMarked;
