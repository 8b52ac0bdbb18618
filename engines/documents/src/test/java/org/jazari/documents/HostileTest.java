package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that lie, and bytes that are too much. */
class HostileTest {
    private static final String FRENCH =
            "Le déficit budgétaire a été ramené à 3,5 % du produit intérieur, grâce à l'impôt prélevé sur les sociétés. ";
    private static final String ARABIC =
            "أعلنت الحكومة اليوم عن برنامج وطني جديد لتكوين الشباب في المهن الرقمية بجميع جهات المملكة المغربية. ";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void frenchInAnyEncoding(String encoding) {
        Document document = Reading.document(FRENCH.repeat(5).getBytes(Charset.forName(encoding)));
        assertThat(document.text()).startsWith("Le déficit budgétaire a été");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE"})
    void arabicInAnyEncoding(String encoding) {
        Document document = Reading.document(ARABIC.repeat(5).getBytes(Charset.forName(encoding)));
        assertThat(document.text()).startsWith("أعلنت الحكومة اليوم");
    }

    @Test
    void declaredEncodingIsBelievedIfItExplainsTheBytes() {
        String page = "<html><head><meta charset=\"windows-1256\"></head><body><p>" + ARABIC + "</p></body></html>";
        Document document = Reading.document(page.getBytes(Charset.forName("windows-1256")));
        assertThat(document.encoding()).isEqualTo("windows-1256");
        assertThat(document.text()).startsWith("أعلنت");
    }

    @Test
    void strangersInUtf8AreReadAndRemarked() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((FRENCH + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Un été à Fès".getBytes(Charset.forName("windows-1252")));
        Document document = Reading.document(bytes.toByteArray());
        assertThat(document.text()).endsWith("Un été à Fès");
        assertThat(codes(document)).contains(Remark.Code.MIXED_ENCODING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void frenchInWideCharactersNeedsNoMark(String charset) {
        String text =
                "Où l'été dernier a coûté 17 M€ à l'État, près d'une île «\u00a0fermée\u00a0», ç'a été payé là-bas dès août.\n";
        assertThat(Reading.document(text.getBytes(Charset.forName(charset)))
                        .text()
                        .strip())
                .isEqualTo(text.strip());
    }

    @Test
    void zerosAreRefusedWithTheirPlace() {
        byte[] bytes = "Le plan\0 prévoit 12 MDH".getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.refusal(bytes)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(Refusal.Code.BAD_ENCODING);
            assertThat(refusal.place()).isEqualTo("byte 7");
        });
    }

    @ParameterizedTest
    @CsvSource({"PK\3\4rest", "\u0089PNG\r\n", "MZ\u0090", "GIF89a"})
    void otherFormatsAreRefused(String magic) {
        assertThat(Reading.refusal(magic.getBytes(StandardCharsets.ISO_8859_1)).code())
                .isEqualTo(Refusal.Code.UNKNOWN_FORMAT);
    }

    @Test
    void charactersThatReorderOrHideAreRemovedAndRemarked() {
        Document document = Reading.document("Bud\u00adget de 1\u200b2 MDH et \u202e003\u202c fin, می\u200cخواهم");
        assertThat(document.text()).isEqualTo("Budget de 12 MDH et 003 fin, می\u200cخواهم");
        assertThat(document.remarks())
                .contains(new Remark(Remark.Code.BIDI_CONTROLS_REMOVED, 20, "2, the first is U+202E"))
                .contains(new Remark(Remark.Code.INVISIBLE_CHARACTERS_REMOVED, 3, "2, the first is U+00AD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un budget de 2O5 MDH",
                "un budget de 20О MDH",
                "un budget de 2О5 MDH",
                "un budget de 1ОО5О MDH",
                "un budget de ５0 MDH",
                "un budget de 𝟱0 MDH",
                "un budget de 1l0 MDH"
            })
    void digitsThatAreNoneAreRemarkedAndLeft(String text) {
        Document document = Reading.document(text);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.remarks())
                .containsExactly(new Remark(
                        Remark.Code.HOMOGLYPHS,
                        13,
                        document.remarks().getFirst().detail()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de CO2 et H2O", "le 1er mars", "la 5G et 10 l", "٢٠٣٠", "1 000 €", "20 Ω"})
    void honestNumbersAreNotRemarked(String text) {
        assertThat(Reading.document(text).remarks()).isEmpty();
    }

    @Test
    void textEncodedTwiceIsSuspected() {
        String twice = new String(FRENCH.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(codes(Reading.document(twice))).contains(Remark.Code.MOJIBAKE_SUSPECTED);
    }

    @Test
    void spacesThatHoldNumbersTogetherStay() {
        assertThat(Reading.document("240\u00a0000 et 14\u202f000\r\nfin").text())
                .isEqualTo("240\u00a0000 et 14\u202f000\nfin");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        Limits small = new Limits(100, 20, 1);
        assertThat(code("x".repeat(101), small)).isEqualTo(Refusal.Code.TOO_LARGE);
        assertThat(code("x".repeat(50), small)).isEqualTo(Refusal.Code.TOO_MANY_CHARACTERS);
        assertThat(code("", small)).isEqualTo(Refusal.Code.EMPTY);
        assertThat(code(" \n\t ", small)).isEqualTo(Refusal.Code.NO_TEXT);
        assertThat(code("<html><script>1</script></html>", small)).isEqualTo(Refusal.Code.NO_TEXT);
    }

    @Test
    void tenMegabytesOnOneLineAreRead() {
        String text = FRENCH.repeat(10_000_000 / FRENCH.length());
        Assertions.setMaxStackTraceElementsDisplayed(5);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            assertThat(Reading.document(text).blocks()).hasSize(1);
            assertThat(Reading.document("<p>" + text).blocks()).hasSize(1);
            assertThat(Reading.document("1,".repeat(5_000_000)).blocks()).hasSize(1);
            assertThat(Reading.document(" \t".repeat(5_000_000) + "x").blocks()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<ul><li>", "<b>", "<blockquote><p>"})
    void markupNestedDeepIsRead(String tag) {
        assertThat(Reading.document("<html><body>" + tag.repeat(100_000) + "Le fond.")
                        .text())
                .isEqualTo("Le fond.");
    }

    @Test
    void tablesNestedDeepAreRefused() {
        byte[] bytes = ("<html><body>" + "<table><tr><td>".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.refusal(bytes).code()).isEqualTo(Refusal.Code.TOO_DEEP);
    }

    private static java.util.List<Remark.Code> codes(Document document) {
        return document.remarks().stream().map(Remark::code).toList();
    }

    private static Refusal.Code code(String text, Limits limits) {
        ReadResult result = Documents.read(text.getBytes(StandardCharsets.UTF_8), Hint.none(), limits);
        return ((ReadResult.Refused) result).refusal().code();
    }
}
