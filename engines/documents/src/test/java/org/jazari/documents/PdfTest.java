package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** PDF files, sound and hostile. */
class PdfTest {
    @Test
    void linesBecomeParagraphsAndPagesLoseTheirHeads() throws IOException {
        Document document = Reading.document(TestPdf.report(4));
        assertThat(document.format()).isEqualTo(Format.PDF);
        assertThat(document.text())
                .contains("son développement se poursuit avec un budget de 1,3 milliard de dirhams pour la page 2.")
                .contains("dit peut-être le comité");
        assertThat(Reading.block(document, "Chapitre 3"))
                .matches(block -> block.role() == Role.HEADING && block.page() == 3);
        assertThat(Reading.block(document, "Rapport annuel").reason()).isEqualTo(Reason.RUNNING_HEAD);
        assertThat(Reading.block(document, "Page 4 / 4").reason()).isEqualTo(Reason.PAGE_NUMBER);
        assertThat(Reading.block(document, "2025\t410 MW").role()).isEqualTo(Role.LIST_ITEM);
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        List<TestPdf.Drawn> lines = new ArrayList<>();
        String[] left = {"La première colonne parle de", "la formation des jeunes, qui", "touche 12.000 personnes."};
        String[] right = {"La seconde colonne parle des", "centres de données, dont la", "puissance atteint 500 MW."};
        for (int i = 0; i < 3; i++) {
            lines.add(TestPdf.line(60, 700 - 14 * i, left[i]));
        }
        for (int i = 0; i < 3; i++) {
            lines.add(TestPdf.line(320, 700 - 14 * i, right[i]));
        }
        try (TestPdf pdf = new TestPdf()) {
            Document document = Reading.document(pdf.page(lines).bytes());
            assertThat(document.blocks().stream().map(document::textOf))
                    .containsExactly(String.join(" ", left), String.join(" ", right));
        }
    }

    @Test
    void lockedFilesAreRefused() throws IOException {
        try (TestPdf pdf = new TestPdf()) {
            byte[] bytes = pdf.page(List.of(TestPdf.line(70, 700, "secret")))
                    .locked("user")
                    .bytes();
            assertThat(Reading.refusal(bytes).code()).isEqualTo(Refusal.Code.ENCRYPTED_PDF);
        }
    }

    @Test
    void pagesWithoutTextAreRefused() throws IOException {
        try (TestPdf pdf = new TestPdf()) {
            assertThat(Reading.refusal(pdf.page(List.of()).bytes()).code()).isEqualTo(Refusal.Code.NO_TEXT);
        }
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        ReadResult result = Documents.read(TestPdf.report(5), Hint.none(), new Limits(1_000_000, 1_000_000, 4));
        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.TOO_MANY_PAGES));
    }

    @Test
    void tooManyCharactersAreRefused() throws IOException {
        ReadResult result = Documents.read(TestPdf.report(5), Hint.none(), new Limits(1_000_000, 500, 10));
        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.TOO_MANY_CHARACTERS));
    }

    @Test
    void aBrokenTableOfObjectsIsRepaired() throws IOException {
        byte[] bytes = TestPdf.report(2);
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        String broken = file.substring(0, file.lastIndexOf("startxref")) + "startxref\n7\n%%EOF";
        assertThat(Reading.document(broken.getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .contains("2.500");
    }

    @Test
    void whatIsCutOffNeverThrows() throws IOException {
        byte[] bytes = TestPdf.report(2);
        for (int length = 5; length < bytes.length; length += 37) {
            ReadResult result = Documents.read(Arrays.copyOf(bytes, length), Hint.none(), Limits.standard());
            assertThat(result).isNotNull();
        }
    }

    @Test
    void aStreamThatGrowsWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 100; i++) {
                deflater.write(blanks);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode /Length " + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reading.refusal(file.toByteArray())).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(Refusal.Code.BROKEN_PDF);
            assertThat(refusal.place()).startsWith("byte ");
        });
    }
}
