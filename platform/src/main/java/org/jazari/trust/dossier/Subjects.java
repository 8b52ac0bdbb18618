package org.jazari.trust.dossier;

/** The subject of a dossier's facts: {@code system/<id>}. */
final class Subjects {
    private static final String SYSTEM = "system/";

    private Subjects() {}

    static String of(String system) {
        return SYSTEM + system;
    }

    static boolean isSystem(String subject) {
        return subject.startsWith(SYSTEM);
    }

    static String system(String subject) {
        return subject.substring(SYSTEM.length());
    }
}
