package org.jazari.assessment;

/** Something that answers are applied to. */
public sealed interface Ruleset permits Questionnaire, DecisionTree, WeightedIndex {
    Header header();
}
