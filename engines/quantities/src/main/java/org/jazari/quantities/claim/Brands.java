package org.jazari.quantities.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jazari.quantities.Finding;
import org.jazari.quantities.Finding.Kind;
import org.jazari.quantities.Finding.Side;
import org.jazari.quantities.Finding.Verdict;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jspecify.annotations.Nullable;

/** One enterprise or product spelled in two ways, of which the texts otherwise say the same: "Medilinka" and "Medilinqua". */
final class Brands {
    private static final int SHORTEST = 5;
    private static final int LEAST_SHARED = 3;
    private static final int MOST_CHANGES = 2;

    private record Brand(String name, Statement statement, Side side) {}

    private Brands() {}

    static List<Finding> compare(List<Statement> statements) {
        List<Brand> brands = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Statement statement : statements) {
            Sentence sentence = statement.sentence();
            for (int at = 1; at < sentence.size(); at++) {
                String name = sentence.token(at).folded();
                if (standsAlone(statement, at)
                        && seen.add(List.of(statement.passage().source().id(), name))) {
                    brands.add(new Brand(name, statement, statement.side(at, at + 1)));
                }
            }
        }
        Pairs pairs = new Pairs();
        pairs.compare(brands, Brands::compare);
        return pairs.findings();
    }

    /** A capitalised word between small ones, not an abbreviation. */
    private static boolean standsAlone(Statement statement, int at) {
        Sentence sentence = statement.sentence();
        Token token = sentence.token(at);
        boolean before =
                sentence.token(at - 1).isWord() && sentence.token(at - 1).capital() && at > 1;
        boolean after = at + 1 < sentence.size()
                && sentence.token(at + 1).isWord()
                && sentence.token(at + 1).capital();
        String text = statement.passage().source().text();
        boolean name = token.isWord()
                && token.capital()
                && token.folded().length() >= SHORTEST
                && Character.isLowerCase(text.charAt(token.start() + 1));
        return name && !before && !after;
    }

    private static @Nullable Finding compare(Brand one, Brand two) {
        boolean candidates = !one.name().equals(two.name())
                && !one.statement().isOfSameSource(two.statement())
                && (Spelling.isNear(one.name(), two.name(), MOST_CHANGES)
                        || Spelling.soundAlike(one.name(), two.name()))
                && !Stems.stem(one.name()).equals(Stems.stem(two.name()));
        if (!candidates) {
            return null;
        }
        Wording first = one.statement().around();
        Wording second = two.statement().around();
        Set<String> names = first.namesBeyond(second);
        Set<String> others = second.namesBeyond(first);
        names.remove(Stems.stem(one.name()));
        others.remove(Stems.stem(two.name()));
        int shared = first.sharedWords(second);
        int smaller = Math.min(first.words().size(), second.words().size());
        boolean same = (names.isEmpty() || others.isEmpty()) && shared >= LEAST_SHARED && 2 * shared >= smaller;
        return same
                ? new Finding(
                        Kind.NAME, Verdict.CONTRADICTION, one.side().statement(), List.of(one.side(), two.side()), "")
                : null;
    }
}
