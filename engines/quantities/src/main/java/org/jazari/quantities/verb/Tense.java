package org.jazari.quantities.verb;

/** Tense or mood of a verb form; the subjunctive is read as the present, whose forms it mostly shares. */
public enum Tense {
    PRESENT,
    IMPERFECT,
    /** The simple past; also the compound tenses once an auxiliary and a participle are read together. */
    PAST,
    FUTURE,
    CONDITIONAL,
    INFINITIVE,
    /** The past participle. */
    PARTICIPLE,
    /** The present participle. */
    GERUND;

    /** True where a form of this tense has a subject of its own. */
    public boolean isFinite() {
        return this != INFINITIVE && this != PARTICIPLE && this != GERUND;
    }
}
