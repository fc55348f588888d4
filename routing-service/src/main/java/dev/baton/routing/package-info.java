/// Holds the baton: who may speak to a contact, when that changes, and why.
@NullMarked
package dev.baton.routing;

import org.jspecify.annotations.NullMarked;
