package org.jazari.quantities.figure;

import java.util.List;
import java.util.Set;
import org.jazari.quantities.lexicon.Lookup;
import org.jazari.quantities.lexicon.WordClass;
import org.jazari.quantities.text.Sentence;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;
import org.jazari.quantities.verb.Tense;
import org.jazari.quantities.verb.VerbClass;

/** French nouns of action: what is announced, voted or contained by them is yet to be done ("a voté l'acquisition de 36 autocars"). */
final class Actions {
    private static final int REACH = 6;
    private static final List<String> ENDINGS = List.of("tion", "sion", "ment", "age", "verture", "meture", "niture");
    private static final Set<String> NOUNS = Words.of(
            "achat achats envoi renfort renforts embauche embauches rachat reprise mise effort plan enveloppe budget"
                    + " credit credits projet",
            "projets programme lancement appel don pret aide subvention hausse baisse gel transfert remise cession"
                    + " bourse bourses entree",
            "arrivee depart livraison livraisons pose soutien commande commandes reforme");

    /** Nouns that report a state rather than a deed. */
    private static final Set<String> STATES = Words.of(
            "population production proportion augmentation progression diminution situation participation consommation"
                    + " fraction portion",
            "moment segment logement appartement departement document element village pourcentage avantage passage"
                    + " chomage page image",
            "menage age etage stage station version pension mission commission institution organisation association"
                    + " convention region",
            "million section option edition direction question nation gouvernement parlement reglement amendement"
                    + " dimension frequentation",
            "emission exportation importation session valorisation capitalisation satisfaction cotisation monument"
                    + " aliment argument",
            "solution application notion relation tradition condition position fonction collection prestation information"
                    + " innovation invention exception observation recommandation proposition disposition ambition intention"
                    + " decision conclusion vision prevision profession tension instrument paysage message ouvrage usage"
                    + " langage dommage heritage equipage personnage",
            "jugement rendement tonnage outillage accident superficie deficit excedent benefice");

    /** Of these a number says how many there are. */
    private static final Set<String> THINGS = Words.of(
            "projet projets programme programmes plan plans budget budgets credit credits pret prets aide aides subvention"
                    + " subventions bourse bourses don dons commandes");

    private static final Set<String> ADVERBS =
            Words.of("en outre egalement aussi notamment par ailleurs plus ainsi desormais principalement");

    private Actions() {}

    /** True where a noun of action is the object of a predicate that decides, announces or contains. */
    static boolean announced(Lookup words, Predicate predicate) {
        boolean done = predicate.tense() == Tense.PAST || predicate.tense() == Tense.IMPERFECT;
        boolean decides = predicate.is(VerbClass.DECIDE) && predicate.helper() == null;
        boolean wants =
                (predicate.is(VerbClass.AIM_TO_DO) || predicate.is(VerbClass.WANT)) && predicate.helper() == null;
        boolean contains = predicate.is(VerbClass.CONTAIN) && !done && predicate.helper() == null;
        return !predicate.passive() && (decides || wants || contains) && isAction(words, predicate.to());
    }

    static boolean isObject(Lookup words, int from) {
        return isAction(words, from);
    }

    /** The head of the noun phrase that starts here is a noun of action. */
    private static boolean isAction(Lookup words, int from) {
        Sentence sentence = words.sentence();
        boolean counted = false;
        for (int at = from; at < Math.min(sentence.size(), from + REACH); at++) {
            Token token = sentence.token(at);
            boolean before = words.is(at, WordClass.DETERMINER)
                    || words.is(at, WordClass.ADJECTIVE)
                    || words.is(at, WordClass.ONE)
                    || words.is(at, WordClass.BOUND)
                    || token.is("sur")
                    || token.isNumeral()
                    || words.is(at, WordClass.CARDINAL)
                    || (token.folded().endsWith("ment") && token.folded().length() > 9 && at == from)
                    || token.is("de")
                    || token.is("d'")
                    || ADVERBS.contains(token.folded());
            if (isAction(token)) {
                return !(counted && THINGS.contains(token.folded())); // "a approuvé 237 projets"
            }
            counted |= token.isNumeral() || words.is(at, WordClass.CARDINAL);
            if (!before) {
                return false;
            }
        }
        return false;
    }

    static boolean isAction(Token token) {
        String word = token.folded();
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        boolean derived =
                word.length() > 5 && ENDINGS.stream().anyMatch(singular::endsWith) && !STATES.contains(singular);
        return token.isWord() && (derived || NOUNS.contains(word));
    }
}
