package dev.baton.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.baton.local.LocalPlatform;
import java.net.URI;

/// The desk as a person uses it.
final class DeskPage {
    private final Page page;

    private DeskPage(Page page) {
        this.page = page;
    }

    static DeskPage signIn(BrowserContext browser, LocalPlatform platform, Staff.Person person) {
        Page page = browser.newPage();
        page.navigate(address(platform));
        page.locator("input[name=login]").fill(person.login());
        page.locator("input[name=password]").fill(person.password());
        page.locator("button[type=submit]").click();
        page.locator(".shell").waitFor();
        return new DeskPage(page);
    }

    static String address(LocalPlatform platform) {
        URI service = platform.url("agent-service");
        return service.resolve("/?tenant=demo").toString();
    }

    Page page() {
        return page;
    }

    void presence(String presence) {
        Locator dot = page.locator(".presence .dot");
        page.locator(".presence select").selectOption(presence);
        assertThat(dot).hasAttribute("data-presence", presence);
    }

    /// Takes the offer of this contact's conversation, whatever else is offered.
    void accept(ApiContact contact) {
        page.locator(".offer[data-conversation='" + contact.conversation() + "'] button.primary")
                .click();
        assertThat(row(contact)).hasAttribute("aria-current", "true");
    }

    Locator offer(ApiContact contact) {
        return page.locator(".offer[data-conversation='" + contact.conversation() + "']");
    }

    Locator row(ApiContact contact) {
        return page.locator(".row[data-conversation='" + contact.conversation() + "']");
    }

    Locator history() {
        return page.locator(".timeline");
    }

    /// Who else is at the open conversation.
    Locator company() {
        return page.locator(".company");
    }

    /// Changes what this supervisor is to the open conversation: `whisper`, `barge`, `takeover` and so on.
    void step(String how) {
        page.locator(".company [data-how=" + how + "]").click();
    }

    void writes(String text) {
        page.locator(".composer textarea").fill(text);
        page.keyboard().press("Enter");
    }

    /// Ends the open conversation with the first disposition.
    void finish() {
        page.keyboard().press("Alt+c");
        page.locator("dialog button.primary").click();
    }

    /// Goes home, so that whoever comes next finds the floor as it was.
    void signOut() {
        page.locator("button[popovertarget]").click();
        page.locator(".menu button").last().click();
        page.locator(".entrance").waitFor();
    }
}
