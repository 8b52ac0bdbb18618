/** A strategy as a folder of YAML: read safely, checked with file and line, turned into typed records, compared. */
module org.jazari.strategyfile {
    requires static transitive org.jspecify;
    requires transitive tools.jackson.databind;
    requires com.networknt.schema;
    requires org.yaml.snakeyaml;

    exports org.jazari.strategyfile;
}
