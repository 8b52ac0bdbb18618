package org.jazari.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A citizen's browser checks proofs itself, also where the server no longer answers. */
class ProofTest extends BrowserTest {
    private static final int PHONE_PIXELS = 360;

    @TempDir
    static Path downloads;

    private String factPage = "";
    private Path proof = Path.of("");

    @BeforeAll
    void keepAProof() throws Exception {
        try (BrowserContext visitor = visitor(PHONE_PIXELS, false);
                HttpClient client = HttpClient.newHttpClient()) {
            Page facts = open(visitor, "/fr/facts");
            Locator key = facts.locator("tr:has-text('kernel.log-key-added') a");
            factPage = key.first().getAttribute("href");
            String id = factPage.substring(factPage.lastIndexOf('/') + 1);
            proof = downloads.resolve("fact.tlog-proof");
            client.send(
                    HttpRequest.newBuilder(URI.create(platform.url("/facts/" + id + "/proof")))
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(proof));
        }
    }

    private static Locator verdict(Page page, String state) {
        Locator verdict = page.locator(".verdict." + state);
        verdict.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return verdict;
    }

    @Test
    void thePageOfAFactIsCheckedByTheReadersBrowser() {
        try (BrowserContext visitor = visitor(PHONE_PIXELS, true)) {
            Page page = open(visitor, factPage);
            assertThat(verdict(page, "verified").textContent()).contains("Vérifié dans votre navigateur");
        }
    }

    @Test
    void aFileIsCheckedWhileTheServerIsOutOfReach() throws Exception {
        try (BrowserContext visitor = visitor(PHONE_PIXELS, true)) {
            Page page = open(visitor, "/ar/ledger/check");
            page.locator("[data-check-file]").waitFor();
            visitor.setOffline(true);
            page.locator("[data-check-file]").setInputFiles(proof);
            verdict(page, "verified");
            assertThat(page.locator("[data-found=statement]").textContent()).contains("kernel.log-key-added");

            Path forged = downloads.resolve("forged.tlog-proof");
            String text = Files.readString(proof);
            int at = text.indexOf("index ") + 6;
            Files.writeString(forged, text.substring(0, at) + "9" + text.substring(at + 1));
            page.locator("[data-check-file]").setInputFiles(forged);
            verdict(page, "refused");
            assertThat(page.locator("[data-check-found]").isHidden()).isTrue();
        }
    }
}
