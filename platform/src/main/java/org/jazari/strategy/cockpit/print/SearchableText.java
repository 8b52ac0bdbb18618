package org.jazari.strategy.cockpit.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes Arabic in a PDF say what was written. A glyph that several letters share (Arabic and Persian yeh in the middle of a
 * word) comes out of the font writer under whichever has the lowest number, in a form for printers; readers then search in
 * vain. Here every glyph is given its Arabic letter. Joined lam-alef keep their form: readers take it apart in the right order.
 */
final class SearchableText {
    private static final int CODES = 0x10000;
    private static final int MOST_IN_A_BLOCK = 100;

    /** Letters of other languages written in Arabic script whose glyphs in some position are those of Arabic letters. */
    private static final Map<Integer, Integer> SHARED = Map.ofEntries(
            Map.entry(0x06CC, 0x0649),
            Map.entry(0xFBFC, 0x0649),
            Map.entry(0xFBFD, 0x0649),
            Map.entry(0xFBFE, 0x064A),
            Map.entry(0xFBFF, 0x064A),
            Map.entry(0xFBE8, 0x0649),
            Map.entry(0xFBE9, 0x0649),
            Map.entry(0xFB90, 0x0643),
            Map.entry(0xFB91, 0x0643),
            Map.entry(0xFBA6, 0x0647),
            Map.entry(0xFBA7, 0x0647),
            Map.entry(0xFBA8, 0x0647),
            Map.entry(0xFBA9, 0x0647),
            Map.entry(0xFBAA, 0x0647),
            Map.entry(0xFBAB, 0x0647),
            Map.entry(0xFBAC, 0x0647),
            Map.entry(0xFBAD, 0x0647),
            Map.entry(0x06BE, 0x0647),
            Map.entry(0x06C1, 0x0647),
            Map.entry(0x06D5, 0x0647));

    private static final COSName ROW = COSName.getPDFName("TR");

    private SearchableText() {}

    /** Corrects every font of a document that maps its glyphs to Unicode. */
    static void correct(PDDocument document) throws IOException {
        Set<COSDictionary> seen = new HashSet<>();
        for (PDPage page : document.getPages()) {
            fonts(page.getResources().getCOSObject(), seen);
        }
    }

    private static void fonts(COSDictionary resources, Set<COSDictionary> seen) throws IOException {
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            return;
        }
        for (COSName name : fonts.keySet()) {
            COSDictionary font = fonts.getCOSDictionary(name);
            COSStream map = font == null || !seen.add(font) ? null : font.getCOSStream(COSName.TO_UNICODE);
            if (map != null) {
                rewrite(map);
            }
        }
    }

    private static void rewrite(COSStream stream) throws IOException {
        CMap map;
        try (InputStream in = stream.createInputStream()) {
            map = new CMapParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        List<String> lines = new ArrayList<>();
        for (int code = 0; code < CODES; code++) {
            String letters = map.toUnicode(code, 2);
            if (letters != null) {
                lines.add(String.format(Locale.ROOT, "<%04X> <%s>%n", code, hex(letter(letters))));
            }
        }
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE);
                var text = new ByteArrayInputStream(cmap(lines).getBytes(StandardCharsets.US_ASCII))) {
            text.transferTo(out);
        }
    }

    static String letter(String mapped) {
        if (mapped.codePointCount(0, mapped.length()) != 1) {
            return mapped;
        }
        int shared = SHARED.getOrDefault(mapped.codePointAt(0), 0);
        if (shared != 0) {
            return Character.toString(shared);
        }
        boolean form = mapped.charAt(0) >= 0xFB50 && mapped.charAt(0) <= 0xFEFC;
        String letter = form ? Normalizer.normalize(mapped, Normalizer.Form.NFKC) : mapped;
        return letter.length() == 1 ? letter : mapped;
    }

    private static String hex(String letters) {
        StringBuilder hex = new StringBuilder();
        letters.chars().forEach(unit -> hex.append(String.format(Locale.ROOT, "%04X", unit)));
        return hex.toString();
    }

    /** As in Adobe's technical note 5411. */
    private static String cmap(List<String> lines) {
        StringBuilder cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            List<String> block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
            cmap.append(block.size()).append(" beginbfchar\n");
            block.forEach(cmap::append);
            cmap.append("endbfchar\n");
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** Cells that were laid out from right to left stand in the order in which they are read. */
    static void readRowsFromRight(PDDocument document) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root != null) {
            rows(root);
        }
    }

    private static void rows(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSDictionary only) {
            rows(only);
        } else if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.S)) {
                    rows(kid);
                }
            }
            if (ROW.equals(element.getCOSName(COSName.S))) {
                List<COSBase> cells = new ArrayList<>();
                several.forEach(cells::add);
                several.clear();
                cells.reversed().forEach(several::add);
            }
        }
    }
}
