/// Who serves which conversation: one pool of agents and waiting conversations per tenant, decided purely.
@NullMarked
package dev.baton.agent.dispatch;

import org.jspecify.annotations.NullMarked;
