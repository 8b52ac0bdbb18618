package org.jazari.shield.rule;

import java.util.Arrays;
import org.jazari.shield.lexicon.Sense;
import org.jazari.shield.text.Gap;
import org.jazari.shield.text.Tokens;

/**
 * What the heads of columns say of the cells below them, in tables drawn with bars, tabulators, semicolons or commas. A line without numbers in which
 * at least two cells are labels is a head; its table ends with the first line that has no such edge.
 */
final class Table {
    private static final int MOST_COLUMNS = 32;
    private static final int MOST_WORDS_OF_A_HEAD = 7;
    private static final int[] EDGES = {Gap.PIPE, Gap.STOP, Gap.COMMA};
    /** Edges of cells of all kinds. */
    static final int ALL_EDGES = Gap.PIPE | Gap.STOP | Gap.COMMA;
    /** What the heads of columns say. */
    static final int HEADS = Sense.LABEL | Sense.NAME_LABEL | Sense.BIRTH | Sense.ROLE;

    private static final int PERSONAL =
            Sense.IDENTITY_CARD | Sense.PHONE | Sense.BIRTH | Sense.SOCIAL_SECURITY | Sense.PASSPORT | Sense.RESIDENCE;

    private final CharSequence text;
    private final Tokens tokens;

    private final int[][] senses = new int[EDGES.length][MOST_COLUMNS];
    /** How many edges of each kind the line has had so far. */
    private final int[] edges = new int[EDGES.length];

    /** The first token of the line. */
    private int line;

    private boolean hasNumber;

    private int[] heads = new int[0];
    private int kind = -1;
    private boolean ofPersons;

    Table(CharSequence text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Goes on to a token before which a line ends or an edge of a cell stands. */
    void turn(int token, int gap) {
        if (Gap.has(gap, Gap.NEWLINE)) {
            endLine(token);
        }
        if (Gap.has(gap, ALL_EDGES)) {
            cross(token, gap);
        }
    }

    /** A line with a number is no head. */
    void number() {
        hasNumber = true;
    }

    /** A word that may be part of a head. */
    void word(int meaning) {
        if (hasNumber) {
            return;
        }
        for (int i = 0; i < EDGES.length; i++) {
            if (edges[i] < MOST_COLUMNS) {
                senses[i][edges[i]] |= meaning & HEADS;
            }
        }
    }

    /** The senses of the head above the cell that was reached; 0 outside tables. */
    int column() {
        return kind < 0 || edges[kind] >= heads.length ? 0 : heads[edges[kind]];
    }

    /** Whether another of its columns holds what only persons have. */
    boolean isOfPersons() {
        return ofPersons;
    }

    private void cross(int token, int gap) {
        int count = Gap.count(gap);
        int kinds = Gap.kinds(gap);
        if (count == 1 || (count == 2 && (kinds & Gap.SPACE) != 0)) {
            for (int i = 0; i < EDGES.length; i++) {
                edges[i] += (kinds & EDGES[i]) != 0 ? 1 : 0;
            }
            return;
        }
        int from = token == 0 ? 0 : tokens.end(token - 1);
        for (int at = from; at < tokens.start(token); at++) {
            switch (text.charAt(at)) {
                case '|', '\t' -> edges[0]++;
                case ';' -> edges[1]++;
                case ',', '\u060C' -> edges[2]++;
                case '\n' -> Arrays.fill(edges, 0); // the edges at the end of the line before
                default -> {
                    // quotation marks and spaces
                }
            }
        }
    }

    private void endLine(int token) {
        boolean head = !hasNumber && install(token - line);
        if (!head && kind >= 0 && edges[kind] == 0) {
            kind = -1;
        }
        line = token;
        hasNumber = false;
        for (int i = 0; i < EDGES.length; i++) {
            Arrays.fill(senses[i], 0, Math.min(edges[i] + 1, MOST_COLUMNS), 0);
            edges[i] = 0;
        }
    }

    /** Takes the line that ends for a head, if it is one. */
    private boolean install(int words) {
        for (int i = 0; i < EDGES.length; i++) {
            int columns = Math.min(edges[i] + 1, MOST_COLUMNS);
            if (columns < 2 || words > columns * MOST_WORDS_OF_A_HEAD) {
                continue;
            }
            int labelled = 0;
            for (int column = 0; column < columns; column++) {
                labelled += (senses[i][column] & ~Sense.ROLE) != 0 ? 1 : 0;
            }
            if (labelled >= 2) {
                heads = Arrays.copyOf(senses[i], columns);
                kind = i;
                ofPersons = false;
                for (int head : heads) {
                    ofPersons |= (head & PERSONAL) != 0;
                }
                return true;
            }
        }
        return false;
    }
}
