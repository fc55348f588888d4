/// How the modules may depend on one another, held by tests.
@NullMarked
package dev.baton.architecture;

import org.jspecify.annotations.NullMarked;
