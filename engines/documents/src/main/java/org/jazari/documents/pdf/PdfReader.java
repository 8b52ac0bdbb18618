package org.jazari.documents.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jazari.documents.Limits;
import org.jazari.documents.Refusal;
import org.jazari.documents.Remark;
import org.jazari.documents.hygiene.TextCleaner;
import org.jazari.documents.layout.Declared;
import org.jazari.documents.layout.Layout;
import org.jazari.documents.layout.LayoutBuilder;
import org.jazari.documents.layout.Unreadable;
import org.jspecify.annotations.Nullable;

/** Cuts a PDF into units, page by page, in memory of a bounded size. */
public final class PdfReader {
    private static final long SCRATCH_MEMORY = 256L << 20;

    private PdfReader() {}

    /** A file as read. */
    public record Pages(Layout layout, Declared declared, List<Remark> remarks) {
        public Pages {
            remarks = List.copyOf(remarks);
        }
    }

    @SuppressWarnings("CatchOfStackOverflow") // a hostile file may nest its objects as deep as it likes
    public static Pages read(byte[] bytes, Limits limits, TextCleaner cleaner) throws Unreadable {
        StreamBombs.refuse(bytes);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes),
                "",
                null,
                null,
                MemoryUsageSetting.setupMainMemoryOnly(SCRATCH_MEMORY).streamCache)) {
            return pages(document, limits, cleaner);
        } catch (Unreadable refused) {
            throw refused;
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Refusal.Code.ENCRYPTED_PDF, Refusal.WHOLE_FILE, "asks for a password");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new Unreadable(Refusal.Code.BROKEN_PDF, Refusal.WHOLE_FILE, String.valueOf(broken.getMessage()));
        }
    }

    private static Pages pages(PDDocument document, Limits limits, TextCleaner cleaner) throws IOException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw new Unreadable(Refusal.Code.ENCRYPTED_PDF, Refusal.WHOLE_FILE, "forbids that its text be taken");
        }
        int pageCount = document.getNumberOfPages();
        if (pageCount > limits.maximumPages()) {
            throw new Unreadable(Refusal.Code.TOO_MANY_PAGES, Refusal.WHOLE_FILE, pageCount + " pages");
        }
        LineCollector collector = new LineCollector(limits.maximumCharacters());
        collector.writeText(document, Writer.nullWriter());
        List<PdfLine> lines = collector.lines();
        LayoutBuilder builder = new LayoutBuilder(cleaner);
        Paragraphs paragraphs = new Paragraphs(lines, pageCount, builder);
        for (PdfLine line : lines) {
            paragraphs.add(line);
        }
        paragraphs.end();
        return new Pages(builder.build(), declared(document), emptyPages(lines, pageCount));
    }

    private static Declared declared(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return new Declared(title == null || title.isBlank() ? null : title.strip(), null, language(document));
    }

    private static @Nullable String language(PDDocument document) {
        String declared = document.getDocumentCatalog().getLanguage();
        return declared == null || declared.length() < 2
                ? null
                : declared.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Remark> emptyPages(List<PdfLine> lines, int pageCount) {
        long written = lines.stream().mapToInt(PdfLine::page).distinct().count();
        List<Remark> remarks = new ArrayList<>();
        if (written > 0 && written < pageCount) {
            remarks.add(new Remark(
                    Remark.Code.PAGES_WITHOUT_TEXT,
                    0,
                    (pageCount - written) + " of " + pageCount + " pages have no text"));
        }
        return remarks;
    }
}
