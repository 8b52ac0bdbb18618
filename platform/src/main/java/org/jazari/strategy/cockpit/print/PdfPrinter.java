package org.jazari.strategy.cockpit.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jazari.kernel.web.Refusal;
import org.jazari.strategyfile.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes a page into a PDF with embedded fonts, real text, structure and language (PDF/UA). One at a time: each takes some tens of
 * megabytes, and the platform has to live with little. Nothing outside the page and the fonts is read.
 */
@Component
public class PdfPrinter {
    private static final String PRODUCER = "Jazari";

    private final PrintFonts fonts;
    private final Lock one = new ReentrantLock();

    PdfPrinter() {
        this(new PrintFonts(PrintFonts.BUILT, PrintFonts.SYSTEM));
    }

    PdfPrinter(PrintFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Prints a page.
     *
     * @param html a whole page with its style sheet in it
     * @param address where the page is on the site, to which its links are relative
     * @throws Refusal where no font can write the language
     */
    public byte[] print(String html, Language language, String address) {
        one.lock();
        try {
            List<PrintFonts.Face> faces = fonts.of(language);
            if (faces.isEmpty()) {
                throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "print-fonts", "");
            }
            return finished(rendered(html, language, address, faces), language);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            one.unlock();
        }
    }

    private static byte[] rendered(String html, Language language, String address, List<PrintFonts.Face> faces)
            throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.forLanguageTag(language.tag())));
        builder.defaultTextDirection(language.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        builder.useSVGDrawer(new ChartDrawing());
        builder.useReplacementText("\u00b7");
        for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, priority);
        }
        for (PrintFonts.Face face : faces) {
            builder.useFont(
                    () -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.withW3cDocument(PrintedPage.of(html, address), address);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private static byte[] finished(byte[] pdf, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            SearchableText.correct(document);
            if (language.rightToLeft()) {
                SearchableText.readRowsFromRight(document);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
    }
}
