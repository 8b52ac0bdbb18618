package org.jazari.quantities.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Doubt;
import org.jazari.quantities.Figure;
import org.jazari.quantities.FigureKind;
import org.jazari.quantities.Language;
import org.jazari.quantities.Unit;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.lexicon.Lexicon;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.measure.Measure;
import org.jazari.quantities.measure.Measures;
import org.jazari.quantities.number.NumberGrammar;
import org.jazari.quantities.number.NumberMatch;
import org.jazari.quantities.number.Numbers;
import org.jazari.quantities.number.Numeral;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.time.TimeMention;
import org.jazari.quantities.time.Times;
import org.jspecify.annotations.Nullable;

/** Reads the figures of one sentence after another: numbers, then times, then measures, then what they say. */
public final class FigureReader {
    private static final int SPREAD = 4;
    private static final Set<String> PLURAL = Set.of("les", "des", "nos", "ces");

    private final CharSequence text;
    private final Language language;
    private final Lexicon lexicon;
    private final NumberGrammar grammar;
    private Unit lastUnit = Unit.NONE;
    private Unit lastMoney = Unit.NONE;
    private Unit lastCounted = Unit.NONE;
    private Unit lastMeasured = Unit.NONE;
    private boolean asked;
    private final Discourse discourse;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /**
     * A reader of one text.
     *
     * @param writtenBy the year in or before which the text was written; the largest year where nobody knows
     */
    public FigureReader(CharSequence text, Language language, int writtenBy) {
        this.discourse = new Discourse(writtenBy);
        this.text = text;
        this.language = language;
        this.lexicon = Lexicon.of(language);
        this.grammar = Numbers.of(language);
    }

    public List<Figure> figures() {
        return figures;
    }

    public List<Doubt> doubts() {
        return doubts;
    }

    public void read(Sentence sentence) {
        Lookup words = new Lookup(sentence, lexicon);
        boolean counts = Numbers.mayStand(words);
        boolean spoken = language == Language.FRENCH && (counts || Discourse.mayHead(sentence));
        List<Predicate> predicates = spoken ? Predicates.find(words, text) : List.of();
        discourse.open(sentence, predicates);
        lastCounted = sentence.token(0).gap() == Token.Gap.BLANK_LINE ? Unit.NONE : lastCounted;
        lastMeasured = sentence.token(0).gap() == Token.Gap.BLANK_LINE ? Unit.NONE : lastMeasured;
        lastMoney = sentence.token(0).gap() == Token.Gap.BLANK_LINE ? Unit.NONE : lastMoney;
        if (!counts) {
            ask(words);
            discourse.heading(words, predicates, List.of());
            return;
        }
        @Nullable NumberMatch[] numbers = numbers(words);
        List<TimeMention> times = Times.find(words, numbers, text, doubts);
        doubtNumerals(sentence, times);
        List<Measure> measures = Measures.find(words, numbers, times, text);
        if (measures.isEmpty()) {
            ask(words);
            discourse.heading(words, predicates, times);
            return;
        }
        Clauses clauses = new Clauses(words, predicates);
        List<Draft> drafts = new ArrayList<>();
        for (Measure measure : measures) {
            drafts.add(new Draft(measure, clauses.of(measure.from())));
        }
        shareUnits(words, drafts);
        Elisions.fill(
                words,
                text,
                drafts,
                new Antecedents.Before(lastUnit, lastCounted, lastMoney, lastMeasured, asked),
                predicates);
        asked = sentence.tokens().getLast().is("?");
        new TimeAttachment(words, drafts, clauses, predicates).attach(times);
        new Subjects(words, text, drafts, times).name(drafts);
        Cues cues = new Cues(words, text, drafts, clauses, predicates);
        new Kinds(words, drafts, clauses, cues, discourse).decide();
        new SharedTimes(words, drafts, cues, discourse).settle();
        discourse.close(words, drafts, predicates, times);
        drafts.forEach(draft -> figures.add(figure(draft, sentence)));
        for (Draft draft : drafts) {
            if (draft.kind == FigureKind.CONTEXT) {
                continue;
            }
            boolean part = words.findBefore(draft.from(), WordClass.JOIN_PART) != null && !lastUnit.equals(Unit.NONE);
            lastMoney = draft.unit.dimension() == Dimension.MONEY ? draft.unit : lastMoney;
            lastCounted = draft.unit.dimension() == Dimension.COUNT && !part ? draft.unit : lastCounted;
            lastMeasured = Elisions.isMeasure(draft) ? draft.unit : lastMeasured;
            lastUnit = part || draft.unit.equals(Unit.NONE) ? lastUnit : draft.unit;
        }
    }

    /** "Combien de cantines ?", "Les titres fonciers restent convoités.": what a pronoun of the next sentence counts. */
    private void ask(Lookup words) {
        Sentence sentence = words.sentence();
        if (sentence.size() > 2
                && PLURAL.contains(sentence.token(0).folded())
                && sentence.token(1).folded().endsWith("s")) {
            Token noun = sentence.token(1);
            lastUnit = Unit.counted(text.subSequence(noun.start(), noun.end()).toString());
        }
        for (int at = 0; at + 2 < sentence.size() && sentence.tokens().getLast().is("?"); at++) {
            if (sentence.token(at).is("combien") && words.is(at + 1, WordClass.OF)) {
                int end = at + 2;
                while (end + 2 < sentence.size()
                        && sentence.token(end + 1).is("-")
                        && sentence.token(end + 2).joined()) {
                    end += 2; // "start-up"
                }
                lastUnit = Unit.counted(text.subSequence(
                                sentence.token(at + 2).start(),
                                sentence.token(end).end())
                        .toString());
                asked = true;
                return;
            }
        }
    }

    /** "De 45 à 15 jours", "de 8,8 en 2000 à 10,4 millions": what is said once holds for both. */
    private static void shareUnits(Lookup words, List<Draft> drafts) {
        for (int i = 0; i + 1 < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Draft next = drafts.get(i + 1);
            boolean change = words.is(draft.from() - 1, WordClass.RANGE_FROM)
                    && next.from() - draft.to() <= SPREAD
                    && words.is(next.from() - 1, WordClass.RANGE_AND)
                    && draft.unit.equals(Unit.NONE);
            if (change) {
                draft.unit = next.unit;
                draft.measure = draft.measure.scaledAs(next.measure);
            }
        }
    }

    private @Nullable NumberMatch[] numbers(Lookup words) {
        int size = words.sentence().size();
        @Nullable NumberMatch[] numbers = new NumberMatch[size];
        for (int at = 0; at < size; ) {
            NumberMatch number = grammar.at(words, at);
            numbers[at] = number;
            at = number == null ? at + 1 : number.to();
        }
        return numbers;
    }

    private void doubtNumerals(Sentence sentence, List<TimeMention> times) {
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            int place = at;
            Doubt.Reason reason = switch (token.kind()) {
                case MIXED_DIGITS -> Doubt.Reason.MIXED_DIGITS;
                case HIDDEN_DIRECTION -> Doubt.Reason.HIDDEN_DIRECTION;
                case NUMERAL ->
                    Numeral.read(token.folded(), language) == null
                                    && times.stream().noneMatch(time -> time.from() <= place && place < time.to())
                            ? Doubt.Reason.UNREADABLE_NUMBER
                            : null;
                case WORD, SYMBOL, ADDRESS -> null;
            };
            if (reason != null) {
                doubts.add(new Doubt(
                        reason, text.subSequence(token.start(), token.end()).toString(), token.start(), token.end()));
            }
        }
    }

    private Figure figure(Draft draft, Sentence sentence) {
        Measure measure = draft.measure;
        int start = sentence.token(measure.from()).start();
        int end = sentence.token(measure.to() - 1).end();
        return new Figure(
                measure.value(),
                measure.upper(),
                draft.unit,
                measure.per(),
                draft.kind == null ? FigureKind.OBSERVED : draft.kind,
                measure.bound(),
                draft.due,
                draft.period,
                draft.subject,
                text.subSequence(start, end).toString(),
                start,
                end,
                sentence.start(),
                sentence.end(),
                draft.because);
    }
}
