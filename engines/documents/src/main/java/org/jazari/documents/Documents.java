package org.jazari.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jazari.documents.encoding.Decoded;
import org.jazari.documents.encoding.Decoder;
import org.jazari.documents.encoding.FormatSniffer;
import org.jazari.documents.furniture.Furniture;
import org.jazari.documents.html.HtmlReader;
import org.jazari.documents.hygiene.Deceptions;
import org.jazari.documents.hygiene.TextCleaner;
import org.jazari.documents.layout.Declared;
import org.jazari.documents.layout.Layout;
import org.jazari.documents.layout.Unreadable;
import org.jazari.documents.pdf.PdfReader;
import org.jazari.documents.plain.PlainReader;

/**
 * Reads documents out of bytes. Nothing is kept between calls, no file or network is used, and the work is linear in the length of the bytes.
 */
public final class Documents {
    private Documents() {}

    /** Reads bytes of any origin; what cannot be read is refused with a reason, and nothing is thrown. */
    public static ReadResult read(byte[] bytes, Hint hint, Limits limits) {
        try {
            if (bytes.length == 0) {
                throw new Unreadable(Refusal.Code.EMPTY, Refusal.WHOLE_FILE, "no bytes");
            }
            if (bytes.length > limits.maximumBytes()) {
                throw new Unreadable(Refusal.Code.TOO_LARGE, Refusal.WHOLE_FILE, bytes.length + " bytes");
            }
            Format format = FormatSniffer.sniff(bytes, hint);
            return new ReadResult.Read(
                    switch (format) {
                        case TEXT -> text(bytes, hint, limits);
                        case HTML -> html(bytes, hint, limits);
                        case PDF -> pdf(bytes, limits);
                    });
        } catch (Unreadable unreadable) {
            return new ReadResult.Refused(unreadable.refusal());
        }
    }

    private static Document text(byte[] bytes, Hint hint, Limits limits) throws Unreadable {
        Decoded decoded = Decoder.decode(bytes, Format.TEXT, hint);
        TextCleaner cleaner = new TextCleaner(limits.maximumCharacters());
        cleaner.append(decoded.text());
        Layout layout = PlainReader.read(cleaner.text());
        return document(Format.TEXT, bytes, decoded.encoding(), layout, Declared.NOTHING, decoded.remarks(), cleaner);
    }

    private static Document html(byte[] bytes, Hint hint, Limits limits) throws Unreadable {
        Decoded decoded = Decoder.decode(bytes, Format.HTML, hint);
        TextCleaner cleaner = new TextCleaner(limits.maximumCharacters());
        HtmlReader.Page page = HtmlReader.read(decoded.text(), cleaner);
        List<Remark> remarks = new ArrayList<>(decoded.remarks());
        if (page.hidden() > 0) {
            remarks.add(new Remark(Remark.Code.HIDDEN_TEXT_LEFT_OUT, 0, page.hidden() + " hidden elements"));
        }
        return document(Format.HTML, bytes, decoded.encoding(), page.layout(), page.declared(), remarks, cleaner);
    }

    private static Document pdf(byte[] bytes, Limits limits) throws Unreadable {
        TextCleaner cleaner = new TextCleaner(limits.maximumCharacters());
        PdfReader.Pages pages = PdfReader.read(bytes, limits, cleaner);
        return document(Format.PDF, bytes, "", pages.layout(), pages.declared(), pages.remarks(), cleaner);
    }

    private static Document document(
            Format format,
            byte[] bytes,
            String encoding,
            Layout layout,
            Declared declared,
            List<Remark> made,
            TextCleaner cleaner)
            throws Unreadable {
        List<Block> blocks = Furniture.tell(layout);
        if (blocks.isEmpty()) {
            throw new Unreadable(Refusal.Code.NO_TEXT, Refusal.WHOLE_FILE, "no characters but blanks");
        }
        List<Remark> remarks = new ArrayList<>(made);
        remarks.addAll(cleaner.remarks());
        remarks.addAll(Deceptions.in(layout.text()));
        remarks.sort(Comparator.comparingInt(Remark::offset));
        return new Document(
                format,
                sha256(bytes),
                encoding,
                layout.text(),
                declared.title(),
                declared.published(),
                declared.language(),
                blocks,
                remarks);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
