/// How the agent service is put together.
@NullMarked
package dev.baton.agent.config;

import org.jspecify.annotations.NullMarked;
