package org.jazari.quantities.figure;

import java.util.Set;
import org.jazari.quantities.text.Token;
import org.jazari.quantities.text.Words;

/** French verb forms that endings give away. */
final class Verbs {
    private static final Set<String> SHORT_FUTURES =
            Words.of("sera devra aura fera pourra auront feront seront devront pourront serons ferons aurons");

    private static final Set<String> NO_FUTURES = Words.of(
            "environs chevrons camera opera extra ultra infra supra intra contra hydra cobra patrons citrons terrons"
                    + " barons biberons",
            "plastrons clairons affront poltrons perrons neurones heurons etcetera cetera sierra");

    private static final Set<String> NO_IMPERFECTS = Words.of(
            "parfait imparfait trait attrait portrait retrait extrait souhait bienfait distrait abstrait contrait");

    private static final Set<String> SHORT_CONDITIONALS =
            Words.of("serait aurait ferait irait seraient auraient feraient iraient devrait");

    private static final Set<String> CONDITIONAL_ENDINGS =
            Words.of("erait irait drait ttrait aitrait oitrait evrait urrait errait aurait croirait clurait");

    private static final Set<String> NO_INFINITIVES = Words.of(
            "notre votre autre quatre entre contre titre centre lettre maitre chapitre outre premier dernier janvier"
                    + " fevrier chantier",
            "metier papier atelier quartier courrier foncier particulier financier hotelier cahier dossier ouvrier"
                    + " escalier fichier",
            "calendrier verger danger boulanger etranger hiver registre ministre theatre semestre trimestre metre"
                    + " kilometre hectolitre",
            "litre spectre arbitre fenetre ventre barometre desir loisir plaisir avenir soupir territoire histoire"
                    + " laboratoire",
            "observatoire cadre ordre cendre membre salaire horaire affaire notaire maire scolaire nucleaire solaire"
                    + " primaire budgetaire",
            "sanitaire prioritaire empire navire beneficiaire stagiaire partenaire commissaire propriétaire"
                    + " proprietaire militaire",
            "populaire secretaire annuaire");

    /** The imperfect of verbs in "-érer" looks like a conditional without its accent. */
    private static final Set<String> ENDING_IN_ER = Words.of(
            "operait generait liberait recuperait cooperait accelerait preferait differait transferait enumerait"
                    + " tolerait considerait",
            "adherait s'averait averait");

    /** Beginnings of verbs that say what is meant to be. */
    private static final Set<String> INTENTIONS = Words.of(
            "visai prevoy ambitionn projetai envisag entendai souhait esper promett planifi programm escompt devai"
                    + " voulai");

    private Verbs() {}

    /** Third person of the future and the first of the plural: formera, ouvriront, ouvrirons. */
    static boolean isFuture(Token token) {
        String word = token.folded();
        if (SHORT_FUTURES.contains(word)) {
            return true;
        }
        boolean singular = word.length() > 4 && word.endsWith("ra") && !word.endsWith("ara");
        boolean plural = word.length() > 6 && (word.endsWith("ront") || word.endsWith("rons"));
        return !token.capital() && (singular || plural) && !NO_FUTURES.contains(word);
    }

    /** Third person of the conditional: atteindrait, formeraient. */
    static boolean isConditional(Token token) {
        String word = token.folded();
        String singular = word.endsWith("aient") ? word.substring(0, word.length() - 5) + "ait" : word;
        return word.length() > 6 && endsIn(singular) && !ENDING_IN_ER.contains(singular);
    }

    private static boolean endsIn(String word) {
        for (String ending : CONDITIONAL_ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Third person of the imperfect: employait, figuraient. */
    static boolean isImperfect(Token token) {
        String word = token.folded();
        return !token.capital()
                && word.length() > 4
                && (word.endsWith("ait") || word.endsWith("aient"))
                && !isConditional(token)
                && !SHORT_CONDITIONALS.contains(word)
                && !NO_IMPERFECTS.contains(word);
    }

    /** A form of a verb of intention: visait, prévoyaient, ambitionnera. */
    static boolean isIntention(Token token) {
        String word = token.folded();
        boolean ending = word.endsWith("ait") || word.endsWith("aient") || word.endsWith("ant");
        if (token.capital() || !ending) {
            return false;
        }
        return INTENTIONS.stream().anyMatch(word::startsWith);
    }

    /** "Réduire", "atteindre", "former"; with a capital also at the head of an item of a list. */
    static boolean isInfinitive(Token token) {
        String word = token.folded();
        return token.isWord()
                && word.length() > 4
                && !NO_INFINITIVES.contains(word)
                && (word.endsWith("er")
                        || word.endsWith("ir")
                        || word.endsWith("ire")
                        || word.endsWith("dre")
                        || word.endsWith("tre"));
    }
}
