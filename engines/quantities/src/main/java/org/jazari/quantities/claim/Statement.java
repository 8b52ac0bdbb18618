package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.text.Sentence;

/**
 * A sentence with what it is about.
 *
 * @param own what its own words say
 * @param whole with the sentences before that it leaves its subject to
 * @param start offset of the first of these sentences
 * @param figures of all of them
 * @param all the statements of the document in order, this one at {@code index}
 */
record Statement(
        Passage passage,
        int index,
        Sentence sentence,
        Wording own,
        Wording whole,
        int start,
        List<Figure> figures,
        List<Statement> all) {
    /** Words that stand for the subject of the sentence before. */
    private static final Set<String> STANDING_FOR = Set.of(
            "sa", "son", "ses", "il", "elle", "ils", "elles", "leur", "leurs", "celui", "celle", "ceux", "celles", "ce",
            "cette", "ces", "y", "lui");

    private static final Set<String> DEFINITE = Set.of("le", "la", "l'", "les");
    private static final Set<String> OF = Set.of("de", "du", "d'", "des");
    private static final Set<String> KINDS = Stems.of(
            "machine site projet événement usine centre institution institut établissement ouvrage installation"
                    + " compagnie société entreprise programme plan dispositif opération investissement montant coût"
                    + " budget manifestation édition cérémonie rencontre réunion plateforme équipement structure bâtiment"
                    + " texte accord convention document mesure prime aide campagne");
    private static final int NEAR_START = 8;
    private static final int MOST_BEFORE = 3;

    static List<Statement> of(Passage passage) {
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : passage.sentences()) {
            Wording own = Wording.of(
                    sentence, passage.source().language(), passage.source().text());
            Wording whole = own;
            int start = sentence.start();
            List<Figure> figures = new ArrayList<>(passage.figures(sentence));
            int index = statements.size();
            int before = index - 1;
            boolean goesOn = before >= 0 && continues(sentence, own);
            while (goesOn && before >= 0 && index - before <= MOST_BEFORE) {
                Statement earlier = statements.get(before);
                whole = standsForSubject(sentence) ? whole.with(earlier.own) : whole.withNames(earlier.own);
                start = earlier.sentence.start();
                figures.addAll(passage.figures(earlier.sentence));
                goesOn = continues(earlier.sentence, earlier.own);
                before--;
            }
            statements.add(new Statement(passage, index, sentence, own, whole, start, figures, statements));
        }
        return statements;
    }

    /** It has a pronoun for its subject, or names nobody while it stands in a paragraph. */
    private static boolean continues(Sentence sentence, Wording own) {
        return standsForSubject(sentence) || (own.subjects().isEmpty() && !sentence.opensParagraph());
    }

    static boolean standsForSubject(Sentence sentence) {
        for (int at = 0; at < Math.min(NEAR_START, sentence.size()); at++) {
            if (STANDING_FOR.contains(sentence.token(at).folded())) {
                return true;
            }
        }
        return namesItsKind(sentence);
    }

    /** "La machine sera installée": its subject is only called by what it is. */
    private static boolean namesItsKind(Sentence sentence) {
        if (sentence.size() < 3) {
            return false;
        }
        boolean kind = DEFINITE.contains(sentence.token(0).folded())
                && KINDS.contains(Stems.stem(sentence.token(1).folded()));
        return kind && !OF.contains(sentence.token(2).folded());
    }

    /** A word that only says what kind of thing is named: "le projet Green Cloud". */
    static boolean isKind(String stem) {
        return KINDS.contains(stem);
    }

    /** What it says together with the sentence after it. */
    Wording around() {
        return index + 1 < all.size() ? whole.with(all.get(index + 1).own) : whole;
    }

    /** Its own words where it has a time, or a pronoun for a subject that both sides name; else those of its subject too. */
    Wording wording(boolean dated, boolean named) {
        return dated || (named && standsForSubject(sentence)) ? own : whole;
    }

    /** It names what it speaks of, or points to what was named before. */
    boolean isAnchored() {
        return !own.names().isEmpty() || !own.opening().isEmpty() || standsForSubject(sentence);
    }

    /** Whose names limit what it says: its own, or those of its subject where it has none. */
    Wording scope() {
        return own.names().isEmpty() || standsForSubject(sentence) ? whole : own;
    }

    /** True where both stand in one document. */
    boolean isOfSameSource(Statement other) {
        return passage.source().id().equals(other.passage.source().id());
    }

    /** The words from one token to before another, as a side of a finding. */
    Side side(int from, int to) {
        int start = sentence.token(from).start();
        int end = sentence.token(to - 1).end();
        return new Side(passage.source().id(), passage.source().text().substring(start, end), start, end);
    }
}
