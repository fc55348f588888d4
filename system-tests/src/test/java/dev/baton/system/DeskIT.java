package dev.baton.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.system.Chromium.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.baton.local.LocalPlatform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The agent desk in a real browser, against the whole platform.
class DeskIT {
    private static final List<String> TRICKS = List.of(
            "<script>window.tricked = 1</script>",
            "<img src=x onerror=\"window.tricked = 1\">",
            "\"><svg onload=window.tricked=1>",
            "javascript:window.tricked=1",
            "</textarea><iframe srcdoc='<script>parent.tricked=1</script>'>");
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

    private static DeskPage deskOf(BrowserContext browser, String... roles) {
        return DeskPage.signIn(browser, platform, staff.make("Robin", List.of(roles), List.of(), List.of(), PLENTY));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, I want to talk to a person, The contact asked for a person, You have the baton, 'Hello, this is Robin.'",
        "zh-CN, 转人工, 客户要求人工服务, 由您接待, 您好，我来帮您。",
    })
    void aContactIsServedFromTheOfferToTheEnd(
            String locale, String request, String reason, String mine, String greeting) {
        try (BrowserContext browser = chromium.person(locale, ColorScheme.LIGHT)) {
            DeskPage desk = deskOf(browser, "agent");
            desk.presence("ONLINE");
            ApiContact contact = new ApiContact(platform, "desk-" + locale);
            contact.says(request);
            desk.accept(contact);
            assertThat(desk.page().locator(".reasons")).containsText(reason);
            assertThat(desk.history()).containsText(request);
            assertThat(desk.history()).containsText(mine);
            desk.writes(greeting);
            assertThat(contact.hears("agent")).isEqualTo(greeting);
            assertThat(desk.page().locator(".message.by-agent:not(.pending)")).containsText(greeting);
            assertAccessible(desk.page());
            desk.finish();
            assertThat(desk.row(contact)).hasCount(0);
            desk.signOut();
        }
    }

    @Test
    void theBotsSuggestionIsSentWithOneKeyAndItsMistakesAreMarked() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.LIGHT)) {
            DeskPage desk = deskOf(browser, "agent");
            desk.presence("ONLINE");
            ApiContact contact = new ApiContact(platform, "desk-suggestion");
            contact.says("Where is my order?");
            contact.hears("bot");
            contact.says("I want to talk to a person");
            desk.accept(contact);
            contact.says("How do I return something?");
            assertThat(desk.page().locator(".reading")).containsText("%");
            assertThat(desk.page().locator(".suggestion")).isVisible();
            desk.page().keyboard().press("Alt+Enter");
            assertThat(contact.hears("agent")).containsIgnoringCase("return");
            desk.page().keyboard().press("Alt+g");
            desk.page().locator("dialog input[type=search]").fill("refund");
            desk.page().locator("dialog select").selectOption(new SelectOption().setIndex(1));
            desk.page().locator("dialog button.primary").click();
            assertThat(desk.page().locator(".marked")).hasCount(1);
            desk.finish();
            desk.signOut();
        }
    }

    @Test
    void whatAContactWritesIsShownAsTextWhateverItIs() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.LIGHT)) {
            DeskPage desk = deskOf(browser, "agent");
            desk.presence("ONLINE");
            ApiContact contact = new ApiContact(platform, "desk-tricks");
            contact.says("I want to talk to a person");
            desk.accept(contact);
            for (String trick : TRICKS) {
                contact.says(trick);
                assertThat(desk.history().locator(".by-contact .bubble").last()).hasText(trick);
                assertThat(desk.row(contact).locator(".preview")).hasText(trick);
            }
            desk.page().keyboard().press("Alt+n");
            desk.writes(TRICKS.getFirst());
            assertThat(desk.history().locator(".note:not(.pending) .bubble")).hasText(TRICKS.getFirst());
            assertThat(desk.page().evaluate("window.tricked")).isNull();
            assertThat(desk.history().locator("script, iframe, img")).hasCount(0);
            desk.finish();
            desk.signOut();
        }
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndRunsNoScriptThatIsNotAFile() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.LIGHT)) {
            Page page = browser.newPage();
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            var response = page.navigate(DeskPage.address(platform));
            page.locator(".entrance").waitFor();
            String policy = response.headers().get("content-security-policy");
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .contains("require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
            String own = platform.url("agent-service").toString();
            assertThat(asked).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(own));
            page.evaluate("""
                    () => {
                      const script = document.createElement('script');
                      try { script.textContent = 'window.tricked = 1'; document.head.append(script); } catch {}
                      try { document.body.innerHTML = '<img src=x onerror="window.tricked = 1">'; } catch {}
                    }""");
            assertThat(page.evaluate("window.tricked")).isNull();
            assertThat(page.locator(".entrance")).isVisible();
        }
    }

    @Test
    void aLostConnectionIsShownAndHealedWithoutLoss() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.LIGHT)) {
            List<WebSocketRoute> lines = new CopyOnWriteArrayList<>();
            boolean[] cut = {false};
            browser.routeWebSocket(url -> url.contains("/agent/socket"), line -> {
                if (cut[0]) {
                    line.close();
                } else {
                    line.connectToServer();
                    lines.add(line);
                }
            });
            DeskPage desk = deskOf(browser, "agent");
            desk.presence("ONLINE");
            ApiContact contact = new ApiContact(platform, "desk-lost");
            contact.says("I want to talk to a person");
            desk.accept(contact);
            cut[0] = true;
            lines.getLast().close();
            assertThat(desk.page().locator(".lost")).isVisible();
            desk.writes("Written while the line was down.");
            assertThat(desk.history().locator(".pending")).hasCount(1);
            contact.says("Said while the line was down.");
            cut[0] = false;
            desk.page().locator(".lost button").click();
            assertThat(desk.page().locator(".lost")).isHidden();
            assertThat(desk.history()).containsText("Said while the line was down.");
            assertThat(contact.hears("agent")).isEqualTo("Written while the line was down.");
            assertThat(desk.history().locator(".pending")).hasCount(0);
            assertThat(contact.count("agent")).isEqualTo(1);
            desk.finish();
            desk.signOut();
        }
    }

    @Test
    void twoTabsOfAnAgentStayInStep() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.DARK)) {
            Staff.Person robin = staff.make("Robin", List.of("agent"), List.of(), List.of(), PLENTY);
            DeskPage one = DeskPage.signIn(browser, platform, robin);
            DeskPage other = DeskPage.signIn(browser, platform, robin);
            one.presence("ONLINE");
            assertThat(other.page().locator(".presence .dot")).hasAttribute("data-presence", "ONLINE");
            ApiContact contact = new ApiContact(platform, "desk-tabs");
            contact.says("I want to talk to a person");
            assertThat(other.offer(contact)).isVisible();
            one.accept(contact);
            assertThat(other.offer(contact)).hasCount(0);
            other.row(contact).click();
            one.writes("From the first tab.");
            assertThat(other.history()).containsText("From the first tab.");
            one.page().reload();
            one.row(contact).click();
            assertThat(one.history()).containsText("From the first tab.");
            one.finish();
            one.signOut();
            assertThat(other.page().locator(".entrance")).isVisible();
        }
    }

    @Test
    void tenThousandMessagesAreNoBurden() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.LIGHT)) {
            DeskPage desk = deskOf(browser, "agent");
            Object measured = desk.page().evaluate("""
                    async () => {
                      const [{Conversation}, {Timeline}] = await Promise.all([import('/desk/conversation.js'), import('/desk/timeline.js')]);
                      const held = new Conversation('0123456789');
                      held.add(Array.from({length: 10000}, (_, at) => ({seq: at + 1, time: new Date(1.7e12 + at * 6e4).toISOString(),
                        kind: 'message', by: at % 2 ? 'agent' : 'contact', message: 'm' + at,
                        body: {content: {type: 'text', text: 'Message ' + at + ' '.repeat(at % 7) + 'words '.repeat(at % 60)}, choices: []}})));
                      const view = new Timeline({agent: '', queueName: () => undefined, intentTitle: () => undefined}, {desk: {}});
                      view.element.style.height = '600px';
                      document.querySelector('.main').replaceChildren(view.element);
                      view.show(held);
                      const atEnd = view.element.textContent.includes('Message 9999');
                      let slowest = 0;
                      for (let step = 0; step < 40; step++) {
                        view.element.scrollTop = view.element.scrollHeight * (step / 40);
                        const began = performance.now();
                        view.draw();
                        slowest = Math.max(slowest, performance.now() - began);
                      }
                      view.stop();
                      return {atEnd, nodes: view.list.children.length, slowest};
                    }""");
            @SuppressWarnings("unchecked")
            Map<String, Object> found = (Map<String, Object>) measured;
            assertThat(found.get("atEnd")).isEqualTo(true);
            assertThat(((Number) found.get("nodes")).intValue()).isBetween(5, 120);
            assertThat(((Number) found.get("slowest")).doubleValue()).isLessThan(200);
        }
    }

    @Test
    void whatAgentsSayOftenIsKeptOnceAndFoundByItsShortcut() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.LIGHT)) {
            DeskPage desk = deskOf(browser, "supervisor");
            Page page = desk.page();
            page.locator("a[href='#replies']").click();
            page.locator(".heading button").click();
            page.locator("dialog input[name=shortcut]").fill("refund-days");
            page.locator("dialog textarea[name=text-en]")
                    .fill("I am {agent}. The refund for {order-number} takes three days.");
            page.locator("dialog textarea[name=text-zh]").fill("我是{agent}，退款需要三天。");
            page.locator("dialog button.primary").click();
            assertThat(page.locator(".leaders table")).containsText("/refund-days");
            assertAccessible(page);
            page.locator("a[href='#desk']").click();
            page.reload();
            desk.presence("ONLINE");
            ApiContact contact = new ApiContact(platform, "desk-canned");
            contact.says("I want to talk to a person");
            desk.accept(contact);
            Locator text = page.locator(".composer textarea");
            text.pressSequentially("/ref");
            assertThat(page.locator(".canned li")).containsText("The refund for");
            assertAccessible(page);
            page.keyboard().press("Enter");
            assertThat(text).hasValue("I am Robin. The refund for {order-number} takes three days.");
            page.keyboard().type("B12345");
            page.keyboard().press("Enter");
            assertThat(contact.hears("agent")).isEqualTo("I am Robin. The refund for B12345 takes three days.");
            desk.finish();
            page.locator("a[href='#replies']").click();
            page.locator(".leaders .links button").last().click();
            page.locator("dialog button.primary").click();
            assertThat(page.locator(".leaders table")).not().containsText("/refund-days");
            desk.signOut();
        }
    }

    @Test
    void aLeaderSeesTheFloorAndMakesAnAccountThatMustChooseItsPassword() {
        try (BrowserContext browser = chromium.person("en-GB", ColorScheme.DARK);
                BrowserContext newcomer = chromium.person("en-GB", ColorScheme.LIGHT)) {
            DeskPage desk = deskOf(browser, "supervisor", "admin");
            Page page = desk.page();
            page.locator("a[href='#floor']").click();
            assertThat(page.locator(".leaders .card")).hasCount(4);
            assertThat(page.locator(".leaders")).containsText("Robin");
            assertAccessible(page);
            page.locator("a[href='#accounts']").click();
            assertAccessible(page);
            page.locator(".heading button").click();
            String login = "newcomer-" + System.nanoTime();
            page.locator("dialog input[name=login]").fill(login);
            page.locator("dialog input[name=name]").fill("<b>New</b>");
            page.locator("dialog input[name=password]").fill("a first password");
            page.locator("dialog button.primary").click();
            assertThat(page.locator("table")).containsText("<b>New</b>");
            Page first = newcomer.newPage();
            first.navigate(DeskPage.address(platform));
            assertAccessible(first);
            first.locator("input[name=login]").fill(login);
            first.locator("input[name=password]").fill("a first password");
            first.locator("button[type=submit]").click();
            first.locator("input[autocomplete=new-password]").first().waitFor();
            first.locator("input[autocomplete=current-password]").fill("a first password");
            first.locator("input[autocomplete=new-password]").first().fill("a password of my own");
            first.locator("input[autocomplete=new-password]").last().fill("a password of my own");
            first.locator("button[type=submit]").click();
            assertThat(first.locator(".desk")).isVisible();
            desk.signOut();
        }
    }
}
