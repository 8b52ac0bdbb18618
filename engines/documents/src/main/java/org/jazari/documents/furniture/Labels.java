package org.jazari.documents.furniture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jazari.documents.Reason;
import org.jspecify.annotations.Nullable;

/** The words that furniture announces itself with, read from {@code labels.txt}, where their format is told. */
final class Labels {
    /** How a label is found, and how far it reaches. */
    enum Reach {
        /** the whole passage is the label */
        LINE(1),
        /** the passage begins with the label, and a colon or the like follows */
        START(2),
        /** the passage begins with the label, whatever follows */
        OPENING(4),
        /** the passage has all parts of the label in it */
        PART(4),
        /** the whole passage is the label, and the titles that follow are its list */
        LIST(1),
        /** the whole passage is the label, and nothing of the document follows */
        REST(1);

        private final int evidence;

        Reach(int evidence) {
            this.evidence = evidence;
        }

        /** How much it shows that the text was taken from a site: single words show less, for a report may have them as headings. */
        int evidence() {
            return evidence;
        }

        /** Whether it shows by itself that its passage is furniture. */
        boolean isSure() {
            return this == OPENING || this == PART;
        }
    }

    /** Reasons whose labels papers and reports carry too. */
    private static final Set<Reason> OF_PAPER =
            Set.of(Reason.COPYRIGHT, Reason.TAGS, Reason.BYLINE_OR_DATE, Reason.RUNNING_HEAD, Reason.PAGE_NUMBER);

    /** Furniture that is found in running text too; a label of any other reason is none where running text has its words. */
    private static final Set<Reason> IN_PROSE = Set.of(
            Reason.COOKIES, Reason.NEWSLETTER, Reason.SHARE, Reason.READ_ALSO, Reason.ADVERTISEMENT, Reason.NAVIGATION);

    /**
     * What a phrase says.
     *
     * @param word whether the phrase is one word, which may as well be a heading
     */
    record Label(Reason reason, Reach reach, boolean word) {
        /** Whether only a page of a site has it: single words may be headings, and papers name their authors and keywords. */
        boolean isOfWeb() {
            return !word && reach != Reach.START && !OF_PAPER.contains(reason);
        }

        private boolean fits(Passage passage) {
            return switch (reason) {
                case COMMENTS, COPYRIGHT ->
                    !passage.isProse() || (reach == Reach.OPENING) == (reason == Reason.COMMENTS);
                default -> !passage.isProse() || IN_PROSE.contains(reason);
            };
        }
    }

    private static final int LONGEST_PREFIX = 6;
    private static final int LONGEST_PASSAGE = 250;
    private static final Pattern FRINGE = Pattern.compile("^[0-9: ]+|[0-9: ]+$");

    static final Labels ALL = load("labels.txt");

    private final Map<String, Label> whole = new HashMap<>();
    private final Map<String, Label> beginnings = new HashMap<>();
    private final Parts parts = new Parts();

    /** The label that a passage carries, or null. */
    @Nullable
    Label find(Passage passage) {
        String folded = passage.folded();
        if (passage.words() <= 2 * LONGEST_PREFIX && !passage.isNumbered()) {
            Label label = whole.get(FRINGE.matcher(folded).replaceAll(""));
            if (label != null) {
                return label;
            }
        }
        if (passage.length() > LONGEST_PASSAGE + LONGEST_PASSAGE / 2) {
            return null;
        }
        Label label = passage.length() <= LONGEST_PASSAGE ? beginning(folded) : null;
        Label found = label != null ? label : parts.find(folded);
        return found != null && found.fits(passage) ? found : null;
    }

    private @Nullable Label beginning(String folded) {
        int from = folded.startsWith(": ") ? 2 : 0;
        int end = from;
        for (int words = 1; words <= LONGEST_PREFIX && end >= 0; words++) {
            end = folded.indexOf(' ', end + 1);
            Label label = beginnings.get(end < 0 ? folded.substring(from) : folded.substring(from, end));
            boolean parted = end < 0 || folded.charAt(end + 1) == Folding.PARTS;
            if (label != null && (label.reach == Reach.OPENING || parted)) {
                return label;
            }
        }
        return null;
    }

    private static Labels load(String resource) {
        Labels labels = new Labels();
        try (InputStream stream = Labels.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The module lacks " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    labels.add(line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return labels;
    }

    private void add(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        Reason reason = Reason.valueOf(line.substring(0, first));
        Reach reach = Reach.valueOf(line.substring(first + 1, second));
        for (String phrase : line.substring(second).split(";", -1)) {
            Label label = new Label(reason, reach, folded(phrase).indexOf(' ') < 0);
            switch (reach) {
                case LINE, LIST, REST -> whole.put(folded(phrase), label);
                case START, OPENING -> beginnings.put(folded(phrase), label);
                case PART ->
                    parts.add(
                            label,
                            Arrays.stream(phrase.split("\\+", -1))
                                    .map(Labels::folded)
                                    .toList());
            }
        }
    }

    private static String folded(String phrase) {
        return Folding.fold(phrase, 0, phrase.length()).strip();
    }
}
