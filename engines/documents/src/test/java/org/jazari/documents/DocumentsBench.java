package org.jazari.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Prints how fast documents are read, beside the bare libraries in the same run, and how much of the text that is called the document's own is so,
 * beside a peer that takes all text of the page. Run by {@code bench/documents}; the build leaves it out.
 */
class DocumentsBench {
    private static final int ROUNDS = 5;
    private static final List<String> PAGES = List.of("press_fr.txt", "press_ar.txt", "press_en.txt", "report_fr.txt");

    private interface Work {
        void run() throws IOException;
    }

    @Test
    void text() throws IOException {
        String page = plain(Reading.labelled("press_fr.txt"));
        byte[] bytes = page.repeat(8_000_000 / page.length()).getBytes(StandardCharsets.UTF_8);
        for (int round = 1; round <= ROUNDS; round++) {
            print(
                    "text round %d: %.1f MB per CPU-second",
                    round, bytes.length / 1e6 / seconds(() -> Reading.document(bytes)));
        }
    }

    @Test
    void html() throws IOException {
        String article = HtmlPagesTest.PAGE.substring(
                HtmlPagesTest.PAGE.indexOf("<p>"), HtmlPagesTest.PAGE.indexOf("</article>"));
        String page = HtmlPagesTest.PAGE.replace(article, article.repeat(4_000_000 / article.length()));
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        for (int round = 1; round <= ROUNDS; round++) {
            double ours = bytes.length / 1e6 / seconds(() -> Reading.document(bytes));
            double peer =
                    bytes.length / 1e6 / seconds(() -> Jsoup.parse(page).body().text());
            print("html round %d: %.1f MB per CPU-second (jsoup's parse and text alone %.1f)", round, ours, peer);
        }
    }

    @Test
    void pdf() throws IOException {
        int pages = 400;
        byte[] bytes = TestPdf.report(pages);
        for (int round = 1; round <= ROUNDS; round++) {
            double ours = pages / seconds(() -> Reading.document(bytes));
            double peer = pages / seconds(() -> strip(bytes));
            print("pdf round %d: %.0f pages per CPU-second (PDFTextStripper alone %.0f)", round, ours, peer);
        }
    }

    @Test
    void furniture() throws IOException {
        for (String name : PAGES) {
            List<String> labelled = Reading.labelled(name);
            String markup = labelled.stream()
                    .map(line -> "<div>" + line.substring(2) + "</div>")
                    .collect(Collectors.joining("", "<html><body>", "</body></html>"));
            score(name + " as text", labelled, Reading.document(plain(labelled)));
            score(name + " as bare markup", labelled, Reading.document(markup));
        }
    }

    /** Precision and recall over the characters of the labelled lines. */
    private static void score(String name, List<String> labelled, Document document) {
        long own = 0;
        long all = 0;
        long taken = 0;
        long right = 0;
        int at = 0;
        for (String line : labelled) {
            String text = line.substring(2);
            int start = document.text().indexOf(text, at);
            at = start + text.length();
            boolean isOwn = line.charAt(0) == '+';
            boolean isTaken = document.blocks().stream()
                    .anyMatch(block -> block.own() && block.start() <= start && start < block.end());
            all += text.length();
            own += isOwn ? text.length() : 0;
            taken += isTaken ? text.length() : 0;
            right += isOwn && isTaken ? text.length() : 0;
        }
        print(
                "%-28s precision %5.1f %%, recall %5.1f %% (all text: precision %5.1f %%, recall 100.0 %%)",
                name, 100.0 * right / taken, 100.0 * right / own, 100.0 * own / all);
    }

    private static String plain(List<String> labelled) {
        return labelled.stream().map(line -> line.substring(2) + "\n").collect(Collectors.joining());
    }

    private static void strip(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            new PDFTextStripper().getText(document);
        }
    }

    /** CPU time of the whole process, compiler and collector included. */
    private static double seconds(Work work) throws IOException {
        Duration start = cpu();
        work.run();
        return cpu().minus(start).toNanos() / 1e9;
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    @SuppressWarnings("SystemOut") // a bench prints
    private static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
