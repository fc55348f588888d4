package dev.baton.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.system.Chromium.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.local.LocalPlatform;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Several people at one conversation, each in a browser of their own.
class DeskCompanyIT {
    private static final int PLENTY = 100;

    private static Chromium chromium;
    private static LocalPlatform platform;
    private static Staff staff;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        platform = RunningPlatform.shared();
        staff = new Staff(platform);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aColleagueIsConsultedUnseenByTheContact() {
        try (BrowserContext agents = chromium.person("en-GB", ColorScheme.LIGHT);
                BrowserContext colleagues = chromium.person("zh-CN", ColorScheme.DARK)) {
            DeskPage wei = deskOf(colleagues, "Wei", "agent");
            wei.presence("AWAY");
            DeskPage robin = deskOf(agents, "Robin", "agent");
            ApiContact contact = served(robin, "company-consult");

            robin.page().keyboard().press("Alt+o");
            robin.page().locator("dialog .pick", containing("Wei")).first().click();
            robin.page().locator("dialog button.primary").click();
            assertThat(robin.company()).containsText("Wei: asked for advice");
            assertThat(wei.row(contact)).isVisible();
            wei.row(contact).click();
            assertThat(wei.history()).containsText("I want to talk to a person");
            assertThat(wei.page().locator(".actions")).isHidden();
            assertThat(wei.page().locator(".modes button").first()).isHidden();
            assertAccessible(wei.page());
            wei.writes("退款可以批准。");
            assertThat(robin.history().locator(".note")).containsText("退款可以批准。");
            robin.writes("We can refund it.");
            assertThat(contact.hears("agent")).isEqualTo("We can refund it.");
            assertThat(wei.history()).containsText("We can refund it.");

            robin.company().locator("button.small").click();
            assertThat(robin.company()).isHidden();
            assertThat(wei.page().locator(".gone")).isVisible();
            robin.finish();
            assertThat(contact.count("agent")).isEqualTo(1);
            robin.signOut();
            wei.signOut();
        }
    }

    @Test
    void aSupervisorListensWhispersBargesInAndTakesOver() {
        try (BrowserContext agents = chromium.person("en-GB", ColorScheme.LIGHT);
                BrowserContext supervisors = chromium.person("en-GB", ColorScheme.LIGHT)) {
            DeskPage robin = deskOf(agents, "Robin", "agent");
            ApiContact contact = served(robin, "company-supervisor");
            DeskPage sue = deskOf(supervisors, "Sue", "supervisor");
            Page floor = sue.page();
            floor.locator("a[href='#floor']").click();
            floor.locator(".leaders .links button", containing(handle(contact))).click();
            assertAccessible(floor);
            floor.locator("dialog [data-how=listen]").click();

            assertThat(sue.row(contact)).hasAttribute("aria-current", "true");
            assertThat(sue.page().locator(".composer")).isHidden();
            assertThat(robin.company()).isHidden();
            sue.step("whisper");
            assertThat(robin.company()).containsText("Sue: whispers");
            sue.writes("Offer a voucher.");
            assertThat(robin.history().locator(".note")).containsText("Offer a voucher.");
            sue.step("barge");
            assertThat(robin.company()).containsText("Sue: speaks too");
            sue.page().keyboard().press("Alt+r");
            sue.writes("Hello, I am Sue.");
            assertThat(contact.hears("agent")).isEqualTo("Hello, I am Sue.");
            sue.step("takeover");
            assertThat(robin.page().locator(".gone")).containsText("took this conversation over");
            assertThat(sue.page().locator(".actions")).isVisible();
            sue.writes("I go on with this.");
            assertThat(contact.hears("agent")).isEqualTo("I go on with this.");
            sue.finish();
            robin.signOut();
            sue.signOut();
        }
    }

    @Test
    void theFloorTellsWhyAConversationWaitsAndASupervisorMayTakeIt() {
        try (BrowserContext supervisors = chromium.person("en-GB", ColorScheme.DARK)) {
            DeskPage sue = deskOf(supervisors, "Sue", "supervisor");
            ApiContact contact = new ApiContact(platform, "company-waits");
            contact.says("I want to talk to a person");
            Page floor = sue.page();
            floor.locator("a[href='#floor']").click();
            floor.locator(".leaders td button.link", containing(handle(contact)))
                    .click();
            assertThat(floor.locator(".waits-because")).containsText("in its queue");
            assertThat(floor.locator(".waits-because li").first()).isVisible();
            assertAccessible(floor);
            floor.locator("dialog header button").click();
            contact.leaves();
            sue.signOut();
        }
    }

    private static DeskPage deskOf(BrowserContext browser, String name, String... roles) {
        return DeskPage.signIn(browser, platform, staff.make(name, List.of(roles), List.of(), List.of(), PLENTY));
    }

    private static ApiContact served(DeskPage desk, String name) {
        desk.presence("ONLINE");
        ApiContact contact = new ApiContact(platform, name);
        contact.says("I want to talk to a person");
        desk.accept(contact);
        return contact;
    }

    private static String handle(ApiContact contact) {
        return "#" + contact.conversation().substring(0, 6);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
