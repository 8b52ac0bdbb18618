package org.jazari.quantities.lexicon;

/** What rules know of a word or phrase; the argument that a lexicon file gives with it is named here. */
public enum WordClass {
    /** A number word of one token below 1,000; argument: its value. */
    CARDINAL,
    /** Hundred, thousand, million ...; argument: its value. */
    SCALE,
    /** A scale written as a sign after digits (M, Md, k); argument: its value. */
    SCALE_SIGN,
    /** Dozen, score ...: a noun that counts; argument: its value. */
    COLLECTIVE,
    /** An ordinal word, also a denominator; argument: its value. */
    ORDINAL,
    /** Half, third, quarter as nouns; argument: the denominator. */
    FRACTION,
    /** The indefinite article, which is also the number one. */
    ONE,
    /** Letters after digits that make an ordinal (87e). */
    ORDINAL_SUFFIX,
    /** "And" inside a number. */
    AND,
    /** Decimal sign in words. */
    POINT,
    /** Minus in words. */
    MINUS,
    /** "Out of" between two numbers. */
    OUT_OF,

    /** Argument: 1 to 12. */
    MONTH,
    WEEKDAY,
    /** Argument: start, mid or end. */
    EDGE,
    /** "Semester", "quarter", "half": argument: months it lasts. */
    YEAR_PART,
    /** Quarter or half written as a sign (T1, S2, Q3); argument: its last month. */
    YEAR_PART_SIGN,
    /** The word "year" before a year. */
    YEAR,
    SCHOOL_YEAR,
    /** Before a time: the figure is due then. */
    DEADLINE,
    /** Before a time: the figure speaks of then. */
    DURING,
    /** Before a time that something is compared with. */
    COMPARED,
    /** Before a time: counted from then. */
    SINCE,
    /** Opens a range, of times or of numbers. */
    BETWEEN,
    /** Joins the two ends of a range. */
    RANGE_AND,
    /** "From" before the first end of a range. */
    RANGE_FROM,
    /** A time that has no date in the text ("this year"). */
    VAGUE_TIME,

    /** Argument: a dimension, a code and a factor. */
    UNIT,
    /** Argument: ISO 4217 code and a factor. */
    CURRENCY,
    /** "A percentage of" before a number that has no unit of its own. */
    PERCENT,
    /** Noun of a rank: place, position; argument: rank. */
    RANK,
    /** Words between a number and its unit or noun ("of"). */
    OF,
    /** Argument: a bound. */
    BOUND,
    /** A bound written after the figure. */
    BOUND_AFTER,
    /** Argument: day, week, month, quarter, half-year or year. */
    PER,

    /** Before a number that names a thing rather than measures it: article, law, phase. */
    REFERENCE,
    /** Nouns of things that a text announces and lists: axes, sectors, conventions; argument: part, where they are parts of a programme. */
    LISTED,
    /** Verbs that say of what a programme is made: rests on, comprises. */
    STRUCTURE,
    /** Words with which a duration is measured rather than laid down: delay, waiting, on average. */
    MEASURED_TIME,
    /** Intention: objective, aims at, plans. */
    TARGET,
    /** A verb in the future tense. */
    FUTURE,
    /** Reached: recorded, counts, has. */
    OBSERVED,
    /** "Is", "was": what stands before it decides. */
    COPULA,
    /** Nouns of a change or share that is reported: a rise of, a rate of. */
    OBSERVED_NOUN,
    POTENTIAL,
    CONTEXT,
    /** Groups of countries with which the nation is compared. */
    ELSEWHERE,
    /** Words of the nation whose strategy is read about: with them a figure is no mere context. */
    NATION,
    /** Weak signs of intention: a project, a construction. */
    PROJECT,
    CUMULATIVE,
    MILESTONE,
    /** Expected rather than promised: is expected to reach. */
    FORECAST,
    /** Verbs of a change from one value to another. */
    CHANGE,
    /** Opens a clause of its own. */
    CLAUSE,
    /** Joins two figures that share what stands once. */
    JOIN,
    /** Names a part of what was counted before: "of which". */
    JOIN_PART,
    /** Ends a noun phrase: pronouns, conjunctions, auxiliaries. */
    STOP,
    /** Goes on within a noun phrase. */
    LINK,
    /** Stands before its noun. */
    ADJECTIVE,
    /** Before a noun: article, possessive. */
    DETERMINER
}
