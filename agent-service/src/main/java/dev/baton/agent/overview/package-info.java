/// What people are told of the tenant as a whole: whom and what there is to choose from, and how the floor is doing.
@NullMarked
package dev.baton.agent.overview;

import org.jspecify.annotations.NullMarked;
