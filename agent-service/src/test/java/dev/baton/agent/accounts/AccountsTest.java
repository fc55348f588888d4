package dev.baton.agent.accounts;

import static dev.baton.agent.accounts.AccountRefusal.Kind.CHANGED_MEANWHILE;
import static dev.baton.agent.accounts.AccountRefusal.Kind.INVALID;
import static dev.baton.agent.accounts.AccountRefusal.Kind.LAST_ADMINISTRATOR;
import static dev.baton.agent.accounts.AccountRefusal.Kind.NOT_FOUND;
import static dev.baton.agent.accounts.AccountRefusal.Kind.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.events.AgentCommand.RegisterAgent;
import dev.baton.events.AgentId;
import dev.baton.events.QueueId;
import dev.baton.events.TenantId;
import dev.baton.packs.Tenants;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TenantId TENANT = new TenantId("demo");
    private static final FirstPassword PASSWORD = new FirstPassword("correct horse battery", true);
    private static final Path PACKS = Path.of(System.getProperty("baton.root"), "packs");
    private static final Tenants TENANTS = Tenants.read(PACKS.resolve("tenants.yaml"), PACKS);

    private final InMemoryAccounts store = new InMemoryAccounts();
    private final Accounts accounts = new Accounts(TENANTS, store, new CountedPasswords());

    @Test
    void theFirstAdministratorIsMadeOnce() {
        assertThat(first("agent-1")).isTrue();
        assertThat(first("agent-2")).isFalse();
        assertThat(accounts.all(TENANT)).singleElement().satisfies(admin -> {
            assertThat(admin.login()).isEqualTo(new LoginName("admin"));
            assertThat(admin.profile().roles()).containsExactly(Role.ADMIN);
            assertThat(admin.profile().serves()).isFalse();
        });
    }

    @Test
    void aLoginNameBelongsToOnePersonOfATenant() {
        make("agent-1", "ada", agent());
        assertThat(refusal(() -> make("agent-2", "Ada", agent())).kind()).isEqualTo(TAKEN);
    }

    @Test
    void aProfileKeepsTheRules() {
        Set<Role> roles = Set.of(Role.AGENT);
        assertInvalid(new Profile("", roles, List.of(), List.of(), 1, true));
        assertInvalid(new Profile("x".repeat(101), roles, List.of(), List.of(), 1, true));
        assertInvalid(new Profile("two\nlines", roles, List.of(), List.of(), 1, true));
        assertInvalid(new Profile("Ada", Set.of(), List.of(), List.of(), 1, true));
        assertInvalid(new Profile("Ada", roles, List.of(), List.of(), -1, true));
        assertInvalid(new Profile("Ada", roles, List.of(), List.of(), 1_001, true));
        assertInvalid(new Profile("Ada", roles, List.of(), List.of("Not Kebab"), 1, true));
        AccountRefusal queue = refusal(() ->
                make("agent-1", "ada", new Profile("Ada", roles, List.of(new QueueId("sales")), List.of(), 1, true)));
        assertThat(queue.detail()).contains("sales");
        assertThat(queue.fix()).contains("general", "billing");
    }

    @Test
    void aPasswordIsLongAndNotTheLoginName() {
        for (String password : List.of("elevenchars", "x".repeat(129), "my name is adalovelace")) {
            assertThat(refusal(() -> accounts.make(
                                    TENANT,
                                    new AgentId("agent-1"),
                                    "adalovelace",
                                    agent(),
                                    new FirstPassword(password, true),
                                    NOON))
                            .kind())
                    .as("%d characters", password.length())
                    .isEqualTo(INVALID);
        }
    }

    @Test
    void aChangeIsMadeOnWhatWasSeen() {
        AgentId ada = make("agent-1", "ada", agent()).id();
        assertThat(accounts.change(TENANT, ada, 1, agent(), NOON).version()).isEqualTo(2);
        assertThat(refusal(() -> accounts.change(TENANT, ada, 1, agent(), NOON)).kind())
                .isEqualTo(CHANGED_MEANWHILE);
    }

    @Test
    void aTenantKeepsAnAdministrator() {
        first("agent-1");
        AgentId admin = new AgentId("agent-1");
        assertThat(refusal(() -> accounts.change(TENANT, admin, 1, agent(), NOON))
                        .kind())
                .isEqualTo(LAST_ADMINISTRATOR);
        make("agent-2", "ada", new Profile("Ada", Set.of(Role.ADMIN), List.of(), List.of(), 0, true));
        assertThat(accounts.change(TENANT, admin, 1, agent(), NOON).profile().roles())
                .containsExactly(Role.AGENT);
    }

    @Test
    void aTenantThatIsNotServedHasNoAccounts() {
        assertThat(refusal(() -> accounts.all(new TenantId("nowhere"))).kind()).isEqualTo(NOT_FOUND);
    }

    @Test
    void theSameVersionIsTheSameAnnouncement() {
        Account ada = make("agent-1", "ada", agent());
        assertThat(Announcement.of(ada, NOON)).isEqualTo(Announcement.of(ada, NOON));
        assertThat(Announcement.of(ada, NOON).key()).isEqualTo("demo");
        Account next = accounts.change(TENANT, ada.id(), 1, agent(), NOON);
        assertThat(Announcement.of(next, NOON).id())
                .isNotEqualTo(Announcement.of(ada, NOON).id());
    }

    @Test
    void onlyWhoServesIsActiveForTheDispatcher() {
        for (Role role : Role.values()) {
            Profile profile = new Profile("Ada", Set.of(role), List.of(), List.of(), 1, true);
            Account account =
                    Account.made(new AgentId("agent-1"), TENANT, new LoginName("ada"), profile, "a hash", false);
            RegisterAgent said = (RegisterAgent) Announcement.of(account, NOON).data();
            assertThat(said.active()).as(role.wireName()).isEqualTo(role == Role.AGENT || role == Role.SUPERVISOR);
        }
    }

    @Test
    void noAccountShowsItsHash() {
        assertThat(make("agent-1", "ada", agent()).toString()).doesNotContain("hash", "Ada");
        assertThat(PASSWORD.toString()).doesNotContain("horse");
    }

    private boolean first(String id) {
        return accounts.makeFirst(TENANT, new AgentId(id), "kept among the secrets", NOON);
    }

    private Account make(String id, String login, Profile profile) {
        return accounts.make(TENANT, new AgentId(id), login, profile, PASSWORD, NOON);
    }

    private void assertInvalid(Profile profile) {
        assertThat(refusal(() -> make("agent-1", "ada", profile)).kind()).isEqualTo(INVALID);
    }

    private static Profile agent() {
        return new Profile("Ada", Set.of(Role.AGENT), List.of(new QueueId("billing")), List.of("en"), 3, true);
    }

    private static AccountRefusal refusal(ThrowingCallable request) {
        AccountRefusal refusal = catchThrowableOfType(AccountRefusal.class, request);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
