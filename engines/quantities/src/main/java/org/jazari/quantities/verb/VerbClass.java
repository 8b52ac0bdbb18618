package org.jazari.quantities.verb;

/** What a verb says of the figures that it governs. */
public enum VerbClass {
    BE,
    HAVE,
    /** "Va former": the near future. */
    GO,
    MUST,
    CAN,
    /** What follows is aimed at, in whatever tense. */
    AIM,
    /** Aims where an infinitive follows: "compte ouvrir", "reste à construire". */
    AIM_TO_DO,
    /** What is decided is yet to be done. */
    DECIDE,
    /** Money put aside is yet to be spent. */
    SET_ASIDE,
    /** With a noun of action it says what will be done: "porte sur la création de". */
    CONTAIN,
    /** Says what something takes rather than what must be: "il faut attendre 68 jours". */
    TAKE,
    /** Expected of others. */
    EXPECT,
    /** Says of what a programme is made. */
    COMPOSE,
    /** Wanted in the present: "demande 25 postes". */
    WANT,
    /** Names the end of a development: "pour atteindre". */
    RESULT,
    /** What is said has a tense of its own. */
    SAY,
    /** Compound tenses take "être". */
    MOVING,
    /** A change from one value to another. */
    CHANGE,
    /** Says no more than that something is there: "dispose de", "compte". */
    NEUTRAL,
    PLAIN
}
