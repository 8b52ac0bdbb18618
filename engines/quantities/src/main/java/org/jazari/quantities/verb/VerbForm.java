package org.jazari.quantities.verb;

/** One reading of a written word as a verb. */
public record VerbForm(Verb verb, Tense tense) {}
