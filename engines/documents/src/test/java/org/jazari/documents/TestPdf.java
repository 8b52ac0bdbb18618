package org.jazari.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws PDF files. */
final class TestPdf implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final PDType1Font regular = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);

    /** Where and how a line is drawn; y counts from the page's bottom. */
    record Drawn(float x, float y, float size, boolean bold, String text) {}

    static Drawn line(float x, float y, String text) {
        return new Drawn(x, y, 11, false, text);
    }

    TestPdf page(List<Drawn> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            for (Drawn line : lines) {
                content.beginText();
                content.setFont(line.bold ? bold : regular, line.size);
                content.newLineAtOffset(line.x, line.y);
                content.showText(line.text);
                content.endText();
            }
        }
        return this;
    }

    TestPdf locked(String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        return this;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** A report of so many pages, each with a head, a page number, a heading and two paragraphs. */
    static byte[] report(int pages) throws IOException {
        try (TestPdf pdf = new TestPdf()) {
            for (int page = 1; page <= pages; page++) {
                pdf.page(List.of(
                        line(70, 810, "Rapport annuel 2025 - Agence du numérique"),
                        new Drawn(70, 740, 16, true, "Chapitre " + page),
                        line(70, 700, "Le programme a formé 2.500 personnes en 2025, et son déve-"),
                        line(70, 686, "loppement se poursuit avec un budget de 1,3 milliard de"),
                        line(70, 672, "dirhams pour la page " + page + "."),
                        line(70, 640, "Peut-être faudra-t-il revoir cet objectif avant 2027, dit peut-"),
                        line(70, 626, "être le comité de suivi du programme."),
                        line(70, 590, "2025"),
                        line(300, 590, "410 MW"),
                        line(290, 30, "Page " + page + " / " + pages)));
            }
            return pdf.bytes();
        }
    }
}
