package org.jazari.strategy.cockpit.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jazari.strategyfile.Language;
import org.jspecify.annotations.Nullable;

/**
 * The outline fonts that documents embed: those that the build brought, else those of the system, else for Latin script the one
 * that comes with PDFBox. They are read when they are used; nothing is kept.
 */
final class PrintFonts {
    /** Where Debian's fonts-noto-core puts them. */
    static final Path SYSTEM = Path.of("/usr/share/fonts/truetype/noto");

    static final String BUILT = "/vendor/print/";

    /** Always there, without bold. */
    private static final String LATIN_OF_PDFBOX = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** A letter of each script in the form in which it is drawn: of Arabic, one that stands between two others. */
    private static final Map<String, Integer> SAMPLE =
            Map.of("NotoSans", (int) 'A', "NotoSansArabic", 0xFEE0, "NotoSansTifinagh", 0x2D30);

    private final String built;
    private final Path system;

    /** @param built the folder on the class path, with slashes around */
    PrintFonts(String built, Path system) {
        this.built = built;
        this.system = system;
    }

    /** The faces for a language, those of its own script first; empty where its script cannot be written. */
    List<Face> of(Language language) {
        List<Face> latin = family("NotoSans", true);
        List<Face> faces = new ArrayList<>(latin.isEmpty() ? fallback() : latin);
        List<Face> arabic = family("NotoSansArabic", true);
        List<Face> tifinagh = language == Language.ZGH ? family("NotoSansTifinagh", false) : List.of();
        boolean missing =
                (language == Language.ZGH && tifinagh.isEmpty()) || (language.rightToLeft() && arabic.isEmpty());
        if (missing) {
            return List.of();
        }
        faces.addAll(language.rightToLeft() ? 0 : faces.size(), arabic);
        faces.addAll(0, tifinagh);
        return faces;
    }

    private List<Face> family(String name, boolean withBold) {
        byte[] regular = find(name + "-Regular.ttf");
        if (regular == null || !draws(regular, SAMPLE.getOrDefault(name, 0))) {
            return List.of();
        }
        List<Face> faces = new ArrayList<>();
        faces.add(new Face(name, REGULAR, regular));
        byte[] bold = withBold ? find(name + "-Bold.ttf") : null;
        if (bold != null) {
            faces.add(new Face(name, BOLD, bold));
        }
        return faces;
    }

    private static List<Face> fallback() {
        byte[] bytes = resource(PDDocument.class, LATIN_OF_PDFBOX);
        if (bytes == null) {
            throw new IllegalStateException("PDFBox lacks " + LATIN_OF_PDFBOX);
        }
        return List.of(new Face("LiberationSans", REGULAR, bytes));
    }

    private byte @Nullable [] find(String file) {
        byte[] bytes = resource(PrintFonts.class, built + file);
        if (bytes != null) {
            return bytes;
        }
        try {
            Path path = system.resolve(file);
            return Files.isReadable(path) ? Files.readAllBytes(path) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static byte @Nullable [] resource(Class<?> owner, String path) {
        try (InputStream in = owner.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Font " + path + " cannot be read", e);
        }
    }

    private static boolean draws(byte[] font, int character) {
        try (RandomAccessReadBuffer buffer = new RandomAccessReadBuffer(font);
                TrueTypeFont read = new TTFParser().parse(buffer)) {
            CmapLookup glyphs = read.getUnicodeCmapLookup(false);
            return glyphs != null && glyphs.getGlyphId(character) != 0;
        } catch (IOException damaged) {
            return false;
        }
    }

    /**
     * One font file.
     *
     * @param family the name by which the style sheet knows it
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Face(String family, int weight, byte[] bytes) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %d", family, weight);
        }
    }
}
