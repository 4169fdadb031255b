package org.gulou.testbed;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Chromium of this machine, one for all tests of a thread; each visitor has a store and cookies of her own. */
public final class Browser implements AutoCloseable {

    private static final Logger log = Logger.getLogger(Browser.class.getName());

    private static final String CHINESE = "zh-CN";

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Started by the first test of a thread and used by all that follow in it; it ends with the tests' JVM. */
    private static final ThreadLocal<com.microsoft.playwright.Browser> RUNNING = new ThreadLocal<>();

    private final com.microsoft.playwright.Browser chromium;
    private final List<Visitor> visitors = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    public static Browser open() {
        com.microsoft.playwright.Browser running = RUNNING.get();
        if (running == null || !running.isConnected()) {
            RUNNING.set(started());
        }
        return new Browser(RUNNING.get());
    }

    private static com.microsoft.playwright.Browser started() {
        Path executable = executable();
        log.info("The journeys' browser is " + executable);
        return Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Somebody with a small phone (360 pixels wide) whose browser runs no script. */
    public Visitor phoneWithoutScript() {
        return visitor(360, 740, false, CHINESE);
    }

    /** The same, with a browser that asks for pages in this language. */
    public Visitor phoneWithoutScript(String language) {
        return visitor(360, 740, false, language);
    }

    /** Somebody on her feet, with a usual phone. */
    public Visitor phone() {
        return visitor(390, 844, true, CHINESE);
    }

    /** Somebody at an office desk. */
    public Visitor desk() {
        return visitor(1280, 900, true, CHINESE);
    }

    private Visitor visitor(int width, int height, boolean script, String language) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(TestServer.address())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script));
        var visitor = new Visitor(context, script);
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::leave);
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("GULOU_CHROMIUM"))
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No Chromium for the browser journeys: install it"
                        + " (Debian: apt-get install chromium) or set GULOU_CHROMIUM to its program file"));
    }
}
