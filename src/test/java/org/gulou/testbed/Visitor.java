package org.gulou.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** One person in front of the portal; notes what goes wrong behind the page: console errors and answers from 500 on. */
public final class Visitor {

    private final BrowserContext context;
    private final boolean script;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

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
        var size = page.viewportSize();
        try (var twin = context.browser()
                .newContext(new NewContextOptions()
                        .setStorageState(context.storageState())
                        .setLocale("zh-CN")
                        .setViewportSize(size.width, size.height))) {
            Page same = twin.newPage();
            same.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=UTF-8")
                            .setBody(page.content())));
            same.navigate(page.url());
            examine(same, exceptRules);
        }
    }

    private static void examine(Page page, String... exceptRules) {
        var axe = new AxeBuilder(page);
        if (exceptRules.length > 0) {
            axe.disableRules(List.of(exceptRules));
        }
        assertThat(axe.analyze().getViolations())
                .as("barriers on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
    }

    /** Forgets what went wrong so far: for a step that provokes it, such as a request for a page that is not there. */
    public List<String> whatWentWrong() {
        var seen = List.copyOf(wrong);
        wrong.clear();
        return seen;
    }

    void leave() {
        context.close();
        assertThat(wrong).as("seen behind the pages").isEmpty();
    }
}
