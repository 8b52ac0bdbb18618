package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Token.Gap;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.time.TimeMention;
import org.jazari.quantities.time.TimeMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences before say of a figure without a verb of its own: the heading or the opening of the list that it stands under, whether a plan was
 * spoken of, and the latest year that was reported as past.
 */
final class Discourse {
    private static final int LONGEST_HEADING = 14;
    private static final Set<String> TERMINALS = Set.of(".", "!", "?", "…", ";", ",");
    private static final Set<String> PLANNED = Words.of(
            "objectif objectifs cible cibles perspectives prevision previsions engagement engagements ambition"
                    + " ambitions feuille cap",
            "horizon programmation previsionnel previsionnelle calendrier projet projets plan programme");
    /** What is planned where they head a text; in a label they are what is counted. */
    private static final Set<String> PLANS = Words.of("projet projets plan programme");

    private static final Set<String> REPORTED = Words.of(
            "bilan realisation realisations resultat resultats realise execution constat constats diagnostic situation"
                    + " atteint acquis",
            "chiffres reperes suivi avancement bord");

    private @Nullable FigureKind section;
    private @Nullable String sectionTime;
    private boolean list;
    private boolean planned;
    private boolean row;
    private int reportedYear;
    private final int writtenBy;
    private Columns columns = Columns.NONE;

    Discourse(int writtenBy) {
        this.writtenBy = writtenBy;
    }

    Columns columns() {
        return columns;
    }

    /** True where a year lies after the year in which the text was written at the latest. */
    boolean isToCome(String time) {
        return lastYear(time) > writtenBy;
    }

    /** The kind that a heading or the opening of a list gives; null where none does. */
    @Nullable
    FigureKind section() {
        return section;
    }

    /** The time said in that heading. */
    @Nullable
    String sectionTime() {
        return sectionTime;
    }

    /** True where a plan, a programme or a target was spoken of in the paragraph. */
    boolean isPlanned() {
        return planned;
    }

    /** True where a year lies after all that the text reports; false where the text reports no year. */
    boolean isAhead(String time) {
        return reportedYear > 0 && lastYear(time) > reportedYear;
    }

    /** True where bars separate cells in the sentence. */
    boolean isRow() {
        return row;
    }

    /** Before the figures of a sentence are read: a new paragraph or section ends what was said. */
    void open(Sentence sentence, List<Predicate> predicates) {
        row = sentence.tokens().stream().anyMatch(token -> token.is("|"));
        Token first = sentence.token(0);
        boolean item = first.isSymbol() || first.isNumeral();
        boolean blank = first.gap() == Gap.BLANK_LINE;
        if (blank || !predicates.isEmpty()) {
            columns = Columns.NONE;
        }
        if (list && !item && (blank || (sentence.opensParagraph() && !predicates.isEmpty()))) {
            leave();
        }
        if (sentence.opensParagraph() && blank) {
            planned = false;
        }
    }

    private void leave() {
        section = null;
        sectionTime = null;
        list = false;
    }

    /** A heading without figures: "Objectifs 2030", "Bilan de l'exercice 2024". */
    void heading(Lookup words, List<Predicate> predicates, List<TimeMention> times) {
        Sentence sentence = words.sentence();
        Token last = sentence.tokens().getLast();
        boolean opensList = last.is(":");
        boolean title = sentence.opensParagraph()
                && sentence.size() <= LONGEST_HEADING
                && predicates.isEmpty()
                && !TERMINALS.contains(last.folded());
        Columns header = Columns.header(sentence, times);
        columns = header.isEmpty() ? columns : header;
        if ((!title && !opensList) || (!opensList && isLabel(sentence))) {
            return;
        }
        FigureKind said = kind(words, predicates);
        section = said;
        list = opensList;
        sectionTime = said == null && !title ? null : time(times);
    }

    /** "Intitulé : Institut de Nador": a label with a value without figures heads nothing. */
    private static boolean isLabel(Sentence sentence) {
        return sentence.tokens().stream().anyMatch(token -> token.is(":"));
    }

    /** True where a sentence without figures may be a heading, open a list or end one: its verbs matter. */
    static boolean mayHead(Sentence sentence) {
        return sentence.opensParagraph() || sentence.tokens().getLast().is(":");
    }

    /** What a word of a heading or label says of the figures under it; null where nothing. */
    static @Nullable FigureKind said(Token token) {
        return PLANNED.contains(token.folded())
                ? FigureKind.TARGET
                : REPORTED.contains(token.folded()) ? FigureKind.OBSERVED : null;
    }

    /** What a word of a label says of its value: "objectif", but not "projets validés". */
    static @Nullable FigureKind saidInLabel(Token token) {
        return PLANS.contains(token.folded()) ? null : said(token);
    }

    private static @Nullable FigureKind kind(Lookup words, List<Predicate> predicates) {
        if (!predicates.isEmpty()) {
            Predicate last = predicates.getLast();
            return switch (last.tense()) {
                case FUTURE -> FigureKind.TARGET;
                case PAST, IMPERFECT -> last.aims() ? FigureKind.TARGET : FigureKind.OBSERVED;
                default -> last.aims() || Actions.announced(words, last) ? FigureKind.TARGET : null;
            };
        }
        FigureKind said = null;
        for (Token token : words.sentence().tokens()) {
            if (PLANNED.contains(token.folded())) {
                said = FigureKind.TARGET;
            } else if (REPORTED.contains(token.folded())) {
                return FigureKind.OBSERVED;
            }
        }
        return said;
    }

    private static @Nullable String time(List<TimeMention> times) {
        String found = null;
        for (TimeMention time : times) {
            boolean dated = time.iso() != null && time.role() != Role.SINCE && time.role() != Role.UNDATED;
            found = dated ? time.iso() : found;
        }
        return found;
    }

    /** After the figures of a sentence are read. */
    void close(Lookup words, List<Draft> drafts, List<Predicate> predicates, List<TimeMention> times) {
        boolean aims = predicates.stream().anyMatch(Predicate::aims)
                || words.has(WordClass.TARGET)
                || drafts.stream()
                        .anyMatch(
                                draft -> draft.kind == FigureKind.TARGET || draft.kind == FigureKind.CUMULATIVE_TARGET);
        planned = aims
                || (planned && drafts.stream().noneMatch(draft -> draft.kind == FigureKind.OBSERVED && draft.reported));
        for (Draft draft : drafts) {
            if (draft.reported && draft.kind == FigureKind.OBSERVED && draft.period != null) {
                reportedYear = Math.max(reportedYear, lastYear(draft.period));
            }
        }
        for (TimeMention time : times) {
            String iso = time.iso();
            boolean day =
                    iso != null && iso.matches("\\d{4}-\\d{2}-\\d{2}") && time.role() == Role.PLAIN && time.from() <= 3;
            reportedYear = day && iso != null ? Math.max(reportedYear, lastYear(iso)) : reportedYear; // a date line
        }
        if (words.sentence().tokens().getLast().is(":")) {
            heading(words, predicates, times);
        }
    }

    private static int lastYear(String time) {
        return Integer.parseInt(time.length() == 9 ? time.substring(5) : time.substring(0, 4));
    }
}
