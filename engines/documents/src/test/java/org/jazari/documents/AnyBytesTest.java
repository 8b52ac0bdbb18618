package org.jazari.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: nothing is thrown, and blocks stand in order and cover the text. */
class AnyBytesTest {
    private static final List<String> PIECES = List.of(
            "Le plan prévoit 12,5 MDH d'ici 2030, selon le ministère de l'économie et des finances.",
            "\n",
            "\n\n",
            " ",
            "\t",
            "    ",
            "• ",
            "1. ",
            ". ",
            "Lire aussi : ",
            "Commentaires",
            "Partager",
            "12 mars 2026",
            "Sara Amrani - 2 octobre 2025",
            "<p>",
            "</p>",
            "<div class=nav>",
            "</div>",
            "<ul><li>",
            "<table><tr><td>",
            "<br>",
            "<a href=x>",
            "</a>",
            "<h1>",
            "<!--",
            "&nbsp;",
            "&#0;",
            "\u00a0",
            "\u200b",
            "\u202e",
            "©",
            "الحكومة تعلن",
            "؟",
            "\ud83d",
            "\u2028",
            "\r",
            "A",
            "Un titre sans point",
            ":");

    @Property(tries = 2_000)
    void randomBytes(@ForAll byte[] bytes) {
        check(bytes);
    }

    @Property(tries = 500)
    void randomBytesAfterThePdfHeader(@ForAll byte[] bytes) {
        byte[] header = "%PDF-1.4\n1 0 obj <</Type /Catalog>> stream\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, all, header.length, bytes.length);
        check(all);
    }

    @Property(tries = 2_000)
    void piecesOfPages(@ForAll("pages") String page) {
        check(page.getBytes(StandardCharsets.UTF_8));
        check(("<html>" + page).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    private static void check(byte[] bytes) {
        if (Documents.read(bytes, Hint.none(), Limits.standard()) instanceof ReadResult.Read(Document document)) {
            int end = 0;
            for (Block block : document.blocks()) {
                assertThat(isBlank(document.text().substring(end, block.start())))
                        .isTrue();
                assertThat(isBlank(document.textOf(block))).isFalse();
                end = block.end();
            }
            assertThat(isBlank(document.text().substring(end))).isTrue();
        }
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
