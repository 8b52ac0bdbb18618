package org.jazari.assessment.report;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The sentences of reports in French, Arabic or English; French for any other language. */
record ReportTexts(ResourceBundle bundle, String language) {
    private static final Set<String> SPOKEN = Set.of("fr", "ar", "en");

    static ReportTexts in(String language) {
        Locale spoken = Locale.of(SPOKEN.contains(language) ? language : "fr");
        return new ReportTexts(
                ResourceBundle.getBundle(
                        "org.jazari.assessment.report.report",
                        spoken,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                language);
    }

    String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** A long text as a table's cell. */
    static String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
