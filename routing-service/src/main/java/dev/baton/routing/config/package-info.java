/// How routing is put together.
@NullMarked
package dev.baton.routing.config;

import org.jspecify.annotations.NullMarked;
