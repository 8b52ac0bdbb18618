package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jazari.quantities.Figure;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.Unit.Dimension;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One thing said of a part and of the whole. A text narrows ("la seule commune", "ne concerne que", "réservée à") or widens ("tous les élèves",
 * "l'ensemble des bus", "tous secteurs confondus"); two texts that say the same of one thing, where one narrows what the other widens, differ in scope. So do
 * two that give one value, where one says more things of it than the other.
 */
final class Scopes {
    private static final Set<String> NARROWING = Set.of(
            "seul",
            "seule",
            "seuls",
            "seules",
            "uniquement",
            "exclusivement",
            "seulement",
            "reserve",
            "reservee",
            "reserves",
            "reservees",
            "limite",
            "limitee",
            "limites",
            "limitees",
            "restreint",
            "restreinte",
            "hormis",
            "excepte",
            "sauf",
            "exclusif",
            "exclusive");
    private static final Set<String> WIDENING = Set.of(
            "tous",
            "toutes",
            "toute",
            "tout",
            "ensemble",
            "confondus",
            "confondues",
            "totalite",
            "integralite",
            "indistinctement",
            "universel",
            "universelle",
            "generalise",
            "generalisee",
            "partout");
    private static final Set<String> WITHOUT = Set.of("condition", "exception", "distinction", "limite", "restriction");

    /** After these "tout" says nothing of who is meant: "tout d'abord", "tous les mois". */
    private static final Set<String> NO_SCOPE = Set.of(
            "abord",
            "cas",
            "fois",
            "mois",
            "jours",
            "ans",
            "deux",
            "trois",
            "suite",
            "moment",
            "coup",
            "prix",
            "long",
            "semaines",
            "heures",
            "dependent",
            "disposent");

    private static final int LEAST_SHARED = 3;
    private static final int REACH = 3;

    /** A sentence with the one after it, which may narrow it ("l'échantillon couvre ce seul secteur"). */
    private record Window(Statement statement, Wording wording, boolean narrows, boolean widens, List<Figure> figures) {
        /** It narrows what the other widens. */
        boolean isPartOf(Window other) {
            return narrows && !widens && other.widens && !other.narrows;
        }
    }

    private Scopes() {}

    static List<Finding> compare(List<Statement> statements, List<Claim> claims) {
        List<Finding> findings = new ArrayList<>(compareShares(claims));
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Window window = window(statements, i);
            if (window.narrows() || window.widens() || !window.figures().isEmpty()) {
                windows.add(window);
            }
        }
        Pairs pairs = new Pairs();
        pairs.compare(windows, (one, two) -> differs(one, two) ? found(one, two) : null);
        findings.addAll(pairs.findings());
        return oneForEachPairOfSources(findings);
    }

    /** Windows overlap, so that one difference shows in several: the first is kept. */
    private static List<Finding> oneForEachPairOfSources(List<Finding> findings) {
        Set<Object> seen = new LinkedHashSet<>();
        return findings.stream()
                .filter(finding ->
                        seen.add(finding.sides().stream().map(Side::source).toList()))
                .toList();
    }

    private static Window window(List<Statement> statements, int index) {
        Statement statement = statements.get(index);
        Statement next = index + 1 < statements.size() ? statements.get(index + 1) : null;
        boolean follows = next != null
                && next.isOfSameSource(statement)
                && !next.sentence().opensParagraph()
                && narrows(next.sentence())
                && next.own().names().isEmpty();
        boolean narrows = narrows(statement.sentence()) || follows;
        Wording wording = follows && next != null ? statement.whole().with(next.own()) : statement.whole();
        return new Window(statement, wording, narrows, widens(statement.sentence()), statement.figures());
    }

    private static boolean differs(Window one, Window two) {
        if (one.statement().isOfSameSource(two.statement())) {
            return false;
        }
        boolean marked = one.isPartOf(two) || two.isPartOf(one);
        boolean value = sharesValue(one, two);
        boolean oneWidens = one.widens() != two.widens();
        boolean listed = value && (enumerates(one, two) || enumerates(two, one));
        boolean qualified = isQualified(one, two) || isQualified(two, one);
        if (qualified) {
            return true;
        }
        if (!marked && !(value && oneWidens) && !listed) {
            return false;
        }
        Set<String> names = one.wording().namesBeyond(two.wording());
        Set<String> otherNames = two.wording().namesBeyond(one.wording());
        int shared = one.wording().sharedWords(two.wording());
        boolean named = one.wording().sharesName(two.wording());
        boolean anchored = named || value || shared > LEAST_SHARED;
        boolean agree = names.isEmpty() || otherNames.isEmpty() || (marked && named);
        int smaller =
                Math.min(one.wording().words().size(), two.wording().words().size());
        return anchored && agree && shared >= (value ? LEAST_SHARED - 1 : LEAST_SHARED) && 2 * shared >= smaller;
    }

    /** "Aux étudiants boursiers de Casablanca" against "à tous les étudiants de Casablanca": one word more against "tous". */
    private static boolean isQualified(Window narrow, Window wide) {
        Set<String> beyond = narrow.wording().wordsBeyond(wide.wording());
        return wide.widens()
                && !narrow.widens()
                && beyond.size() == 1
                && wide.wording().wordsBeyond(narrow.wording()).isEmpty()
                && narrow.wording().namesBeyond(wide.wording()).isEmpty()
                && wide.wording().namesBeyond(narrow.wording()).isEmpty()
                && !narrow.wording().isOfOtherTime(wide.wording())
                && narrow.wording().sharesName(wide.wording())
                && narrow.wording().sharedWords(wide.wording()) >= LEAST_SHARED;
    }

    /** A figure of the same value and unit; a bare count of people may name them otherwise. */
    private static boolean sharesValue(Window one, Window two) {
        for (Figure figure : one.figures()) {
            for (Figure other : two.figures()) {
                boolean unit = figure.unit().equals(other.unit())
                        || (figure.unit().dimension() == Dimension.COUNT
                                && other.unit().dimension() == Dimension.COUNT);
                boolean large = figure.value().doubleValue() > (figure.unit().dimension() == Dimension.SHARE ? 4 : 20);
                if (unit && large && figure.value().compareTo(other.value()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Les routes, les écoles et les dispensaires" against "les routes": what the other lacks is joined by a comma or "et". */
    private static boolean enumerates(Window narrow, Window wide) {
        Set<String> beyond = wide.statement().own().wordsBeyond(narrow.wording());
        Set<String> other = narrow.statement().own().wordsBeyond(wide.wording());
        other.removeIf(Statement::isKind);
        if (beyond.isEmpty() || !other.isEmpty()) {
            return false;
        }
        Sentence sentence = wide.statement().sentence();
        for (int at = 1; at + 1 < sentence.size(); at++) {
            boolean and = sentence.token(at).is("et");
            for (int next = at + 1; and && next < Math.min(sentence.size(), at + 1 + REACH); next++) {
                if (beyond.contains(Stems.stem(sentence.token(next).folded()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean narrows(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            String word = sentence.token(at).folded();
            boolean only = word.equals("que") && at > 1 && isOnly(sentence, at);
            boolean narrow = NARROWING.contains(word) && !(at == 0 && word.startsWith("seul"));
            if (narrow || only) {
                return true;
            }
        }
        return false;
    }

    /** "Ne concerne que". */
    private static boolean isOnly(Sentence sentence, int que) {
        for (int at = que - 1; at >= Math.max(0, que - REACH); at--) {
            if (sentence.token(at).is("ne") || sentence.token(at).is("n'")) {
                return true;
            }
        }
        return false;
    }

    private static boolean widens(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at++) {
            Token token = sentence.token(at);
            boolean whole = WIDENING.contains(token.folded()) && !isIdiom(sentence, at);
            boolean without = token.is("sans")
                    && at + 1 < sentence.size()
                    && WITHOUT.contains(sentence.token(at + 1).folded());
            boolean whatever = token.folded().startsWith("quel")
                    && at + 2 < sentence.size()
                    && sentence.token(at + 1).is("que");
            boolean alike = token.is("comme") && at > 0 && at + 2 < sentence.size() && isPlural(sentence, at - 1);
            if (whole || without || whatever || alike) {
                return true;
            }
        }
        return false;
    }

    /** "Étrangers comme nationaux". */
    private static boolean isPlural(Sentence sentence, int at) {
        String word = sentence.token(at).folded();
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
    }

    private static boolean isIdiom(Sentence sentence, int at) {
        for (int next = at + 1; next < Math.min(sentence.size(), at + REACH); next++) {
            if (NO_SCOPE.contains(sentence.token(next).folded())) {
                return true;
            }
        }
        return sentence.token(at).is("tout")
                && at + 1 < sentence.size()
                && sentence.token(at + 1).is("en");
    }

    private static @Nullable Finding found(Window one, Window two) {
        Sentence first = one.statement().sentence();
        Sentence second = two.statement().sentence();
        return new Finding(
                Kind.SCOPE,
                Verdict.CONTRADICTION,
                String.join(" ", one.wording().words()),
                List.of(one.statement().side(0, first.size()), two.statement().side(0, second.size())),
                "");
    }

    /** Pairs of equal shares, one said of one thing and one of that thing and another. */
    private static List<Finding> compareShares(List<Claim> claims) {
        Map<Object, List<Claim>> alike = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Figure figure = claim.figure();
            if (figure.unit().dimension() == Dimension.SHARE) {
                Object same = List.of(figure.unit().code(), figure.bound(), figure.value());
                alike.computeIfAbsent(same, key -> new ArrayList<>()).add(claim);
            }
        }
        Pairs pairs = new Pairs();
        alike.values()
                .forEach(shares -> pairs.compare(
                        shares, (one, two) -> isNarrower(one, two) || isNarrower(two, one) ? found(one, two) : null));
        return pairs.findings();
    }

    private static Finding found(Claim one, Claim two) {
        return new Finding(
                Kind.SCOPE, Verdict.CONTRADICTION, one.figure().subject(), List.of(one.side(), two.side()), "");
    }

    /** Of two equal shares, one is said of one thing and the other of that thing and another. */
    private static boolean isNarrower(Claim narrow, Claim wide) {
        String mine = narrow.figure().subject();
        String others = wide.figure().subject();
        Set<String> fewer = narrow.subject();
        Set<String> more = wide.subject();
        return (others.contains(" et ") || others.contains(" and "))
                && !mine.contains(" et ")
                && !fewer.isEmpty()
                && more.size() > fewer.size()
                && more.containsAll(fewer);
    }
}
