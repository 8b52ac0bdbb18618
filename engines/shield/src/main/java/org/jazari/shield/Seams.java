package org.jazari.shield;

import java.util.ArrayList;
import java.util.List;
import org.jazari.shield.rule.Candidates;

/**
 * Finds what is cut where one passage ends and the next begins: an account number of which a part of a message holds the first half and the next part
 * the second. Passages that continue each other are read once more as one text, directly and as lines; what lies across a seam, or just behind one, is
 * found in its pieces. Passages of which the one ends and the other begins with a digit are read so too, whoever said them.
 */
final class Seams {
    /** How much of a passage is read on either side of a seam, in UTF-16 units. */
    private static final int AROUND = 256;
    /** How far behind a seam a finding may begin that only what stands before the seam explains. */
    private static final int BEHIND = 96;

    private static final List<String> JOINTS = List.of("", "\n");

    private final Detector detector;
    private final List<Passage> passages;

    /** A stretch of a passage within the joined text. */
    private record Piece(int at, int passage, int from, int to) {
        int end() {
            return at + to - from;
        }
    }

    Seams(Detector detector, List<Passage> passages) {
        this.detector = detector;
        this.passages = passages;
    }

    /** The findings of all passages, with those at the seams. */
    List<List<Finding>> with(List<List<Finding>> found) {
        List<List<Finding>> all = new ArrayList<>(found);
        for (int first = 0; first < passages.size(); ) {
            int end = first + 1;
            while (end < passages.size() && isSeam(end)) {
                end++;
            }
            if (end > first + 1) {
                for (String joint : JOINTS) {
                    join(first, end, joint, all);
                }
            }
            first = end;
        }
        return all;
    }

    private boolean isSeam(int next) {
        Passage before = passages.get(next - 1);
        Passage after = passages.get(next);
        boolean plain = before.syntax() == Syntax.PLAIN && after.syntax() == Syntax.PLAIN;
        return plain && (after.continues() || (endsInDigit(before.text()) && beginsWithDigit(after.text())));
    }

    private static boolean endsInDigit(String text) {
        int at = text.length() - 1;
        while (at >= 0 && text.length() - at < AROUND && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && Character.isDigit(text.charAt(at));
    }

    private static boolean beginsWithDigit(String text) {
        int at = 0;
        while (at < text.length() && at < AROUND && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private void join(int first, int end, String joint, List<List<Finding>> all) {
        StringBuilder joined = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        for (int i = first; i < end; i++) {
            int length = passages.get(i).text().length();
            boolean head = i > first;
            boolean tail = i + 1 < end;
            joined.append(head ? joint : "");
            if (length <= 2 * AROUND) {
                append(joined, pieces, i, 0, length);
            } else {
                if (head) {
                    append(joined, pieces, i, 0, AROUND);
                }
                if (tail) {
                    joined.append("\n\n"); // what lies between is not read again
                    append(joined, pieces, i, length - AROUND, length);
                }
            }
        }
        int piece = 0;
        for (Finding finding : detector.find(joined)) {
            while (pieces.get(piece).end() <= finding.start()) {
                piece++;
            }
            split(finding, pieces, piece, all);
        }
    }

    private void append(StringBuilder joined, List<Piece> pieces, int passage, int from, int to) {
        if (to > from) {
            pieces.add(new Piece(joined.length(), passage, from, to));
            joined.append(passages.get(passage).text(), from, to);
        }
    }

    /** Gives each passage its piece of a finding. */
    private void split(Finding finding, List<Piece> pieces, int first, List<List<Finding>> all) {
        Piece begin = pieces.get(first);
        boolean behind = first > 0 && begin.from() == 0 && finding.start() - begin.at() < BEHIND;
        if (finding.end() <= begin.end() && !behind) {
            return;
        }
        for (int i = first; i < pieces.size() && pieces.get(i).at() < finding.end(); i++) {
            Piece piece = pieces.get(i);
            int start = Math.max(finding.start(), piece.at());
            int end = Math.min(finding.end(), piece.end());
            if (start < end) {
                int shift = piece.from() - piece.at();
                add(new Finding(start + shift, end + shift, finding.type(), finding.reason()), piece.passage(), all);
            }
        }
    }

    private static void add(Finding part, int passage, List<List<Finding>> all) {
        List<Finding> own = all.get(passage);
        boolean known = own.stream().anyMatch(one -> one.start() <= part.start() && part.end() <= one.end());
        if (!known) {
            Candidates candidates = new Candidates();
            own.forEach(candidates::add);
            candidates.add(part);
            all.set(passage, candidates.resolve());
        }
    }
}
