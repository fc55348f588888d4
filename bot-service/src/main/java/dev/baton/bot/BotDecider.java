package dev.baton.bot;

import dev.baton.decide.Decider;
import dev.baton.decide.Decision;
import dev.baton.events.BotOutcome.MessageUnderstood;
import dev.baton.events.Envelope;
import dev.baton.events.InboundEvent.MessageReceived;
import dev.baton.events.Proposal;
import dev.baton.events.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads every message of a contact, whoever holds the baton, and says what it makes of it.
public final class BotDecider implements Decider<BotConversation> {

    private final Map<TenantId, Bot> bots;

    /// @param bots the bot of each tenant
    public BotDecider(Map<TenantId, Bot> bots) {
        this.bots = Map.copyOf(bots);
    }

    @Override
    public BotConversation initial() {
        return BotConversation.NEW;
    }

    /// @throws IllegalArgumentException when the tenant is not known here
    @Override
    public Decision<BotConversation> decide(BotConversation state, Envelope event) {
        if (!(event.data() instanceof MessageReceived message)) {
            return Decision.unchanged(state);
        }
        Bot bot = bots.get(event.tenant());
        if (bot == null) {
            throw new IllegalArgumentException("no tenant '" + event.tenant().value() + "' is configured");
        }
        Bot.Heard heard = bot.read(message, state, event.time());
        MessageUnderstood understood = heard.understood();
        String language = bot.speaks(understood.language()) ? understood.language() : state.language();
        return Decision.of(
                new BotConversation(language, lastIntent(understood.proposal(), state), heard.frustration()),
                understood);
    }

    private static @Nullable String lastIntent(Proposal proposal, BotConversation state) {
        return proposal instanceof Proposal.Answer answer ? answer.intent() : state.lastIntent();
    }
}
