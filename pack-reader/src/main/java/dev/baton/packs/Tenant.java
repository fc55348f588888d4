package dev.baton.packs;

import java.util.List;
import java.util.Optional;

/// A customer of the platform, with its own contacts, agents and channels.
///
/// @param id lower-case letters, digits and dashes, at most 40
public record Tenant(String id, Pack pack, List<ChannelDefinition> channels) {

    public Tenant {
        channels = List.copyOf(channels);
    }

    public Optional<ChannelDefinition> channel(String channelId) {
        return channels.stream()
                .filter(channel -> channel.id().equals(channelId))
                .findFirst();
    }
}
