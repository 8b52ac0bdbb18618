/** Rulesets as data: questionnaires, decision trees and weighted indices; exact scores, explanations, counterfactuals. */
module org.jazari.assessment {
    requires static transitive org.jspecify;
    requires transitive org.jazari.strategyfile;
    requires transitive tools.jackson.databind;
    requires com.networknt.schema;
    requires org.jsoup;

    exports org.jazari.assessment;
    exports org.jazari.assessment.files;
    exports org.jazari.assessment.imports;
    exports org.jazari.assessment.index;
    exports org.jazari.assessment.report;
    exports org.jazari.assessment.scoring;
    exports org.jazari.assessment.tree;
}
