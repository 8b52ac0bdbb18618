package org.jazari.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** One browser for the tests of a class, and one platform for all classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final List<String> CHROMIUM = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright.chromium().launch(options());
    final RunningPlatform platform = RunningPlatform.shared();

    private static BrowserType.LaunchOptions options() {
        Path executable = CHROMIUM.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium among " + CHROMIUM
                        + ". Maybe apt-get install chromium, or run the build without the profile e2e."));
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    /** A fresh visitor at a width in CSS pixels. */
    BrowserContext visitor(int widthPixels, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(widthPixels, 900)
                .setJavaScriptEnabled(script)
                .setLocale("fr-MA"));
    }

    Page open(BrowserContext visitor, String path) {
        Page page = visitor.newPage();
        page.navigate(platform.url(path));
        return page;
    }
}
