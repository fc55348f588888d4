/// What is shipped for containers, held against the code.
@NullMarked
package dev.baton.packaging;

import org.jspecify.annotations.NullMarked;
