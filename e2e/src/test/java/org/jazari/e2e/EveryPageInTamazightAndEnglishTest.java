package org.jazari.e2e;

/** Every page in the language with most marked fallbacks, and the visitors' one. */
class EveryPageInTamazightAndEnglishTest extends EveryPage {
    EveryPageInTamazightAndEnglishTest() {
        super("zgh", "en");
    }
}
