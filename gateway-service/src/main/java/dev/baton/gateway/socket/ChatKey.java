package dev.baton.gateway.socket;

import dev.baton.events.ConversationId;
import dev.baton.events.TenantId;

record ChatKey(TenantId tenant, ConversationId conversation) {}
