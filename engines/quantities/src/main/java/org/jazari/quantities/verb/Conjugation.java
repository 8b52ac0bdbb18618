package org.jazari.quantities.verb;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The forms of a French verb that reports and press use: third persons, the first of the plural, participles. Verbs in "-er" and the second group follow
 * their rules, others a pattern.
 */
final class Conjugation {
    private static final List<String> FUTURE_ENDINGS = List.of("a", "ont", "ons", "ai", "ez");
    private static final List<String> IMPERFECT_ENDINGS = List.of("ait", "aient", "ions");
    private static final List<String> AGREEMENT = List.of("", "e", "s", "es");

    /** A stem whose last "e" or "é" is written "è" before a silent ending: lev, ced, accéler, allég. */
    private static final Pattern GRAVE = Pattern.compile("[eé](?=(?:[bcdfgjklmnpqrstvz]|[bcdfgpt]r|gu|qu|ch|gn)$)");

    private static final Pattern DOUBLED = Pattern.compile(".*e[lt]");

    private final BiConsumer<String, Tense> forms;

    private Conjugation(BiConsumer<String, Tense> forms) {
        this.forms = forms;
    }

    /** Hands over every form of a regular verb. */
    static void regular(String infinitive, BiConsumer<String, Tense> forms) {
        Conjugation conjugation = new Conjugation(forms);
        if (infinitive.endsWith("er")) {
            conjugation.first(infinitive.substring(0, infinitive.length() - 2));
        } else {
            String stem = infinitive.substring(0, infinitive.length() - 2);
            conjugation.present(stem + "it", stem + "issent", stem + "issons");
            conjugation.future(infinitive);
            conjugation.participle(stem + "i");
            forms.accept(stem + "irent", Tense.PAST);
        }
        forms.accept(infinitive, Tense.INFINITIVE);
    }

    /**
     * Hands over every form of a verb that follows a pattern.
     *
     * @param stem what stands before the ending that the pattern replaces
     * @param endings present 3s, 3p, 1p, stem of the future, participle, simple past 3s, 3p
     */
    static void patterned(String infinitive, String stem, List<String> endings, BiConsumer<String, Tense> forms) {
        Conjugation conjugation = new Conjugation(forms);
        conjugation.present(stem + endings.get(0), stem + endings.get(1), stem + endings.get(2));
        conjugation.subjunctive(stem + endings.get(1));
        conjugation.future(stem + endings.get(3));
        conjugation.participle(stem + endings.get(4));
        forms.accept(stem + endings.get(5), Tense.PAST);
        forms.accept(stem + endings.get(6), Tense.PAST);
        forms.accept(infinitive, Tense.INFINITIVE);
    }

    private void first(String stem) {
        String soft = stem.endsWith("g")
                ? stem + "e"
                : stem.endsWith("c") ? stem.substring(0, stem.length() - 1) + "ç" : stem;
        for (String silent : silentStems(stem)) {
            present(silent + "e", silent + "ent", soft + "ons");
            future(silent + "er");
        }
        future(stem + "er");
        participle(stem + "é");
        forms.accept(soft + "a", Tense.PAST);
        forms.accept(stem + "èrent", Tense.PAST);
    }

    /** The stem before a silent ending: lèv, appell and appèl, emploi. */
    private static List<String> silentStems(String stem) {
        if (stem.endsWith("y")) {
            return List.of(stem.substring(0, stem.length() - 1) + "i", stem);
        }
        String grave = GRAVE.matcher(stem).replaceAll("è");
        return DOUBLED.matcher(stem).matches() ? List.of(stem + stem.charAt(stem.length() - 1), grave) : List.of(grave);
    }

    private void present(String singular, String plural, String we) {
        forms.accept(singular, Tense.PRESENT);
        forms.accept(plural, Tense.PRESENT);
        forms.accept(we, Tense.PRESENT);
        String stem = we.equals("sommes") ? "ét" : we.substring(0, we.length() - 3);
        if (we.equals("sommes")) {
            forms.accept("suis", Tense.PRESENT); // also of "suivre", which comes after it
        } else if (we.equals("avons")) {
            forms.accept("ai", Tense.PRESENT);
        }
        IMPERFECT_ENDINGS.forEach(ending -> forms.accept(stem + ending, Tense.IMPERFECT));
        forms.accept(
                switch (we) {
                    case "avons" -> "ayant";
                    case "savons" -> "sachant";
                    default -> stem + "ant";
                },
                Tense.GERUND);
    }

    /** "Atteigne", "tienne": as the third of the plural of the present; "aille", "fasse" and a few have a stem of their own. */
    private void subjunctive(String plural) {
        String own = switch (plural) {
            case "vont" -> "aille";
            case "font" -> "fasse";
            case "peuvent" -> "puisse";
            case "veulent" -> "veuille";
            case "savent" -> "sache";
            case "valent" -> "vaille";
            default -> "";
        };
        if (!own.isEmpty()) {
            forms.accept(own, Tense.PRESENT);
            forms.accept(own + "nt", Tense.PRESENT);
        } else if (plural.endsWith("ent")) {
            forms.accept(plural.substring(0, plural.length() - 2), Tense.PRESENT);
        }
    }

    private void future(String stem) {
        String open = stem.endsWith("re") ? stem.substring(0, stem.length() - 1) : stem;
        FUTURE_ENDINGS.forEach(ending -> forms.accept(open + ending, Tense.FUTURE));
        IMPERFECT_ENDINGS.forEach(ending -> forms.accept(open + ending, Tense.CONDITIONAL));
    }

    private void participle(String masculine) {
        boolean plural = masculine.endsWith("s");
        String stem = masculine.endsWith("û") ? masculine.substring(0, masculine.length() - 1) + "u" : masculine;
        forms.accept(masculine, Tense.PARTICIPLE);
        for (String ending : AGREEMENT) {
            if (!(plural && ending.equals("s"))) {
                forms.accept(stem + ending, Tense.PARTICIPLE);
            }
        }
    }
}
