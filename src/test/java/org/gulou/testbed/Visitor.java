package org.gulou.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person in front of the portal; notes what goes wrong behind the page: console errors and answers from 500 on. */
public final class Visitor {
    private static final String ASK_AXE = """
            async except => {
                const off = Object.fromEntries(except.map(id => [id, {enabled: false}]));
                const rules = {'target-size': {enabled: true}, ...off};
                const {violations} = await axe.run(document, {resultTypes: ['violations'], rules});
                return violations.map(rule => `${rule.id}: ${rule.help} ${rule.nodes.map(node => node.html)}`);
            }
            """;

    private final BrowserContext context;
    private final boolean script;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private Optional<Page> twin = Optional.empty();

    Visitor(BrowserContext context, boolean script) {
        this.context = context;
        this.script = script;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                wrong.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        page.onResponse(answer -> {
            if (answer.status() >= 500) {
                wrong.add(answer.url() + " answered " + answer.status());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Opens a path of the portal, such as {@code /services}. */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Opens a path and finds no barrier on the page. */
    public Visitor visits(String path) {
        open(path);
        findsNoBarrier();
        return this;
    }

    /** Presses a button or follows a link, which leads to another page without a barrier. */
    public Visitor presses(String selector) {
        page.locator(selector).click();
        page.waitForLoadState();
        findsNoBarrier();
        return this;
    }

    /** Sends an application from its check page, and agrees to the use of sensitive data where she is asked. */
    public Visitor sends() {
        if (page.locator("#sensitive-consent").count() > 0) {
            page.check("#sensitive-consent");
        }
        return presses("#submit");
    }

    /** Signs in as one of the demo people. */
    public Visitor signsInAs(String name) {
        visits("/sign-in");
        return signsInHere(name);
    }

    /** Signs in on the page that asks her to. */
    public Visitor signsInHere(String name) {
        page.locator("#signInName").fill(name);
        page.locator("#password").fill(DemoPeople.password(name));
        return presses("#sign-in");
    }

    /** The form of the application in front of her. */
    public Form form() {
        return new Form(this, "main form");
    }

    /** The keys in front of her. */
    public Keyboard keyboard() {
        return new Keyboard(this);
    }

    /** The same page once more in a second window. */
    public Page opensSecondWindow() {
        Page second = context.newPage();
        second.setDefaultTimeout(60_000);
        second.navigate(page.url());
        return second;
    }

    /** Stays away so long that the portal has forgotten that she signed in. */
    public void isForgotten() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    /** Opens the desk's page of a case. */
    public Visitor opensAtDesk(String number) {
        return visits("/desk/case.xhtml?number=" + number);
    }

    /** Opens the form of a move on the desk's page of a case. */
    public Form moves(String move) {
        page.locator("#move-" + move + " > summary").click();
        return new Form(this, "#move-" + move);
    }

    /** Starts an application from the guide of a service; {@code forWhom} is a name on the page. */
    public Form starts(String service, String body, String forWhom) {
        visits("/service/" + service);
        if (page.locator("#place").count() > 0) {
            page.selectOption("#place", Offices.county(body));
            presses(".place button");
            Offices.township(body)
                    .filter(township ->
                            page.locator("a[href*='place=" + township + "']").count() > 0)
                    .ifPresent(township -> presses("a[href*='place=" + township + "']"));
        }
        presses("a[href='/start/" + service + "--" + body + "']");
        page.getByLabel(forWhom).check();
        presses("#start");
        return form();
    }

    /** What stands on the page for a person to read. */
    public String reads(String selector) {
        return page.locator(selector).innerText().strip();
    }

    /** The whole page as it came, hidden parts too. */
    public String source() {
        return page.content();
    }

    /** The file behind a link, fetched with this visitor's cookies. */
    public byte[] downloads(String link) {
        return fetches(page.locator(link).getAttribute("href")).body();
    }

    /** What the portal answers to this visitor's browser at a path; redirects are followed. */
    public APIResponse fetches(String path) {
        return context.request().get(path);
    }

    /** Keeps a picture of what is seen now, for the README. */
    public void photographs(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL) // hiding it needs a style that the portal's policy forbids
                .setPath(Path.of(System.getProperty("gulou.target"), "screenshots", name + ".png")));
    }

    /** Fails if axe-core finds a barrier on the page as it is now, apart from the rules named (each for a reason). */
    public void findsNoBarrier(String... exceptRules) {
        if (script) {
            examine(page, exceptRules);
        } else {
            examineTwin(exceptRules);
        }
    }

    /** axe-core is a script: where the visitor's browser runs none, the same page is shown in one that does. */
    private void examineTwin(String... exceptRules) {
        Page same = twin.orElseGet(this::openTwin);
        same.evaluate("address => history.replaceState(null, '', address)", page.url());
        same.setContent(withoutScript(page.content()));
        examine(same, exceptRules);
    }

    /** The page as a browser without script shows it. */
    private static String withoutScript(String html) {
        return html.replaceAll("(?s)<script\\b.*?</script>", "").replaceAll("<(/?)noscript>", "<$1div>");
    }

    private Page openTwin() {
        var size = page.viewportSize();
        Page opened = context.browser()
                .newContext(new NewContextOptions().setLocale("zh-CN").setViewportSize(size.width, size.height))
                .newPage();
        opened.navigate(URI.create(page.url()).resolve("/robots.txt").toString());
        twin = Optional.of(opened);
        return opened;
    }

    private static void examine(Page page, String... exceptRules) {
        assertThat(barriers(page, List.of(exceptRules)))
                .as("barriers on %s", page.url())
                .isEmpty();
    }

    /** What axe finds on the page that stays: on a slow machine the one before may still stand there when it begins. */
    private static List<?> barriers(Page page, List<String> exceptRules) {
        try {
            return askAxe(page, exceptRules);
        } catch (PlaywrightException left) {
            if (!left.getMessage().contains("Execution context was destroyed")) {
                throw left;
            }
            page.waitForLoadState();
            return askAxe(page, exceptRules);
        }
    }

    private static List<?> askAxe(Page page, List<String> exceptRules) {
        // its own builder loads the script anew for each question and fetches all that is in order, too
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return (List<?>) page.evaluate(ASK_AXE, exceptRules);
    }

    /** Forgets what went wrong so far: for a step that provokes it, such as a request for a page that is not there. */
    public List<String> whatWentWrong() {
        var seen = List.copyOf(wrong);
        wrong.clear();
        return seen;
    }

    void leave() {
        twin.ifPresent(page -> page.context().close());
        context.close();
        assertThat(wrong).as("seen behind the pages").isEmpty();
    }
}
