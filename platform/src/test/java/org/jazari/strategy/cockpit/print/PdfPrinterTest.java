package org.jazari.strategy.cockpit.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategyfile.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Pages made into PDF: what was written can be read out again; nothing is fetched; a missing font is told. */
class PdfPrinterTest {
    private static final PrintFonts NONE = new PrintFonts("/no/such/folder/", Path.of("/no/such/folder"));
    private static final PrintFonts FONTS = new PrintFonts(PrintFonts.BUILT, PrintFonts.SYSTEM);
    private static final String LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

    private static String page(String language, String direction, String body) {
        return "<!DOCTYPE html><html lang=\"" + language + "\" dir=\"" + direction
                + "\"><head><title>T</title><style>html { font-family: NotoSansArabic, NotoSans, LiberationSans }"
                + "</style></head><body>" + body + "</body></html>";
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip();
        }
    }

    private static byte[] arabic(String body) {
        Assumptions.assumeFalse(FONTS.of(Language.AR).isEmpty(), "the build could not fetch the Arabic font");
        return new PdfPrinter(FONTS).print(page("ar", "rtl", body), Language.AR, "http://127.0.0.1/ar/");
    }

    /** Letters change their shape with their neighbours, and some shapes are those of other languages' letters. */
    @Property(tries = 60)
    void arabicWordsAreFoundAgainAsTheyWereWritten(@ForAll("words") String word) throws IOException {
        assertThat(words(arabic("<p>" + word + "</p>"))).isEqualTo(word);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(12);
    }

    @Test
    void everyArabicLetterKeepsItsNameInEveryPosition() throws IOException {
        for (int i = 0; i < LETTERS.length(); i++) {
            char letter = LETTERS.charAt(i);
            String row = letter + " س" + letter + " " + letter + "س س" + letter + "س";
            assertThat(words(arabic("<p>" + row + "</p>")))
                    .as("letter %04X", (int) letter)
                    .isEqualTo(row);
        }
    }

    @Test
    void cellsFromRightToLeftStandOnTheRightAndAreReadInTheirOrder() throws IOException {
        byte[] pdf = arabic("<table><tr><th>واحد</th><td>اثنان</td><td>ثلاثة</td></tr></table>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper byPlace = new PDFTextStripper();
            byPlace.setSortByPosition(true);
            String line = byPlace.getText(document).strip();
            assertThat(line).contains("واحد", "اثنان", "ثلاثة");
            List<String> kinds = new ArrayList<>();
            cells(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT), kinds);
            assertThat(kinds).startsWith("TH").hasSize(3);
        }
    }

    private static void cells(COSDictionary element, List<String> kinds) {
        String kind = String.valueOf(element.getNameAsString(COSName.S));
        if (kind.equals("TH") || kind.equals("TD")) {
            kinds.add(kind);
        }
        if (element.getDictionaryObject(COSName.K) instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
                    cells(kid, kinds);
                }
            }
        } else if (element.getDictionaryObject(COSName.K) instanceof COSDictionary only
                && only.containsKey(COSName.S)) {
            cells(only, kinds);
        }
    }

    @Test
    void withoutFontsLatinIsWrittenAllTheSameAndOtherScriptsAreRefused() throws IOException {
        PdfPrinter printer = new PdfPrinter(NONE);
        byte[] pdf = printer.print(page("fr", "ltr", "<p>Été : 1.234 œuvres</p>"), Language.FR, "http://127.0.0.1/");
        assertThat(words(pdf)).isEqualTo("Été : 1.234 œuvres");

        for (Language language : List.of(Language.AR, Language.ZGH)) {
            assertThatThrownBy(() -> printer.print(page("ar", "rtl", ""), language, "http://127.0.0.1/"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("print-fonts"));
        }
    }

    @Test
    void nothingIsFetchedWhateverThePageAsksFor() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            String html = page(
                    "fr",
                    "ltr",
                    "<link rel=stylesheet href=\"" + site + "/a.css\"><img src=\"" + site + "/b.png\" alt=\"b\">"
                            + "<object data=\"" + site + "/c.svg\"></object><img src=\"file:///etc/passwd\" alt=\"p\">"
                            + "<style>@import url(" + site + "/d.css); p { background: url(" + site + "/e.png) }"
                            + "@font-face { font-family: F; src: url(" + site + "/f.ttf) }</style><p>Texte</p>");
            assertThat(words(new PdfPrinter(FONTS).print(html, Language.FR, site + "/fr/")))
                    .contains("Texte")
                    .doesNotContain("root:");
        } finally {
            server.stop(0);
        }
        assertThat(asked).isEmpty();
    }
}
