package org.jazari.e2e;

/** Every page in the reference language, and the one from right to left. */
class EveryPageInFrenchAndArabicTest extends EveryPage {
    EveryPageInFrenchAndArabicTest() {
        super("fr", "ar");
    }
}
