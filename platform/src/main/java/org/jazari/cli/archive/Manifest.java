package org.jazari.cli.archive;

import java.util.List;

/**
 * What an archive says of itself, in its entry {@code manifest.json}.
 *
 * @param format version of the archive's form
 * @param createdAt instant of the snapshot, ISO 8601
 * @param platform version of the platform that wrote it
 * @param schemas which schemas at which version
 * @param tables every table, each in an entry of its own
 * @param sequences where the number sequences stood
 */
public record Manifest(
        int format,
        String createdAt,
        String platform,
        List<Schema> schemas,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    public Manifest {
        schemas = List.copyOf(schemas);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** How many rows there are in all. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** A service's tables at a version of their migrations. */
    public record Schema(String name, String version) {}

    /**
     * A table's rows in the text form of PostgreSQL's COPY.
     *
     * @param bytes of the entry, unpacked
     * @param sha256 of the entry, unpacked, lower-case hexadecimal
     */
    public record Table(String schema, String name, List<String> columns, long rows, long bytes, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }

        String qualified() {
            return Catalog.quoted(schema) + "." + Catalog.quoted(name);
        }
    }

    /** A number sequence that has given out {@code last}. */
    public record Sequence(String schema, String name, long last) {}
}
