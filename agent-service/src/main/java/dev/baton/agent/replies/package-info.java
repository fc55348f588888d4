/// Canned replies: what a tenant's agents say often, kept by its supervisors.
@NullMarked
package dev.baton.agent.replies;

import org.jspecify.annotations.NullMarked;
