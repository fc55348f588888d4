package dev.baton.agent.accounts.http;

import dev.baton.agent.accounts.Account;
import dev.baton.events.QueueId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An account as administrators and supervisors see it.
@Schema(description = "An account. Send its version with a change, so that nobody's change is lost.")
public record ShownAccount(
        String id,
        String login,
        String name,
        List<String> roles,

        @Schema(description = "The queues that the person serves; empty means all")
        List<String> queues,

        List<String> skills,

        @Schema(description = "How many conversations at once, in units")
        int capacity,

        boolean active,
        boolean mustChangePassword,
        long version) {

    static ShownAccount of(Account account) {
        var profile = account.profile();
        return new ShownAccount(
                account.id().value(),
                account.login().value(),
                profile.name(),
                account.roleNames().stream().sorted().toList(),
                profile.queues().stream().map(QueueId::value).toList(),
                profile.skills(),
                profile.capacity(),
                profile.active(),
                account.mustChangePassword(),
                account.version());
    }
}
