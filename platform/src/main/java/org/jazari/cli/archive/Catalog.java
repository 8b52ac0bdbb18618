package org.jazari.cli.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the platform's database consists of, asked from PostgreSQL itself: a service that adds a table need not say so here. */
record Catalog(Connection connection) {
    /** Who is signed in is not worth keeping, and dangerous to bring back. */
    private static final Set<String> NOT_KEPT = Set.of("kernel.session", "kernel.session_attributes");

    private static final String SCHEMAS =
            "select table_schema from information_schema.tables where table_name = 'flyway_schema_history' order by 1";
    private static final String COLUMNS = """
            select n.nspname || '.' || c.relname, a.attname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where n.nspname = any (?) and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname <> 'flyway_schema_history'
            order by 1, a.attnum
            """;
    private static final String REFERENCES = """
            select distinct n.nspname || '.' || c.relname, rn.nspname || '.' || r.relname
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid and n.nspname = any (?)
            """;
    private static final String SEQUENCES = """
            select schemaname, sequencename, last_value from pg_sequences
            where schemaname = any (?) and last_value is not null order by 1, 2
            """;

    List<Manifest.Schema> schemas() throws SQLException {
        List<Manifest.Schema> schemas = new ArrayList<>();
        for (List<String> row : rows(SCHEMAS, List.of())) {
            String name = row.getFirst();
            String version = rows(
                            "select version from " + quoted(name) + ".flyway_schema_history"
                                    + " where success and version is not null order by installed_rank desc limit 1",
                            List.of())
                    .getFirst()
                    .getFirst();
            schemas.add(new Manifest.Schema(name, version));
        }
        return schemas;
    }

    /** The columns of each table, {@code schema.table}, that can be written: generated ones compute themselves. */
    Map<String, List<String>> tables(List<String> schemas) throws SQLException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (List<String> row : rows(COLUMNS, schemas)) {
            if (!NOT_KEPT.contains(row.getFirst())) {
                tables.computeIfAbsent(row.getFirst(), table -> new ArrayList<>())
                        .add(row.getLast());
            }
        }
        return tables;
    }

    /** The same tables, each after those that it refers to. */
    List<String> inOrderOfReference(List<String> schemas) throws SQLException {
        Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
        tables(schemas).keySet().forEach(table -> waitsFor.put(table, new LinkedHashSet<>()));
        for (List<String> row : rows(REFERENCES, schemas)) {
            Set<String> targets = waitsFor.get(row.getFirst());
            if (targets != null && waitsFor.containsKey(row.getLast())) {
                targets.add(row.getLast());
            }
        }
        List<String> order = new ArrayList<>();
        while (!waitsFor.isEmpty()) {
            List<String> ready = waitsFor.entrySet().stream()
                    .filter(entry -> order.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + waitsFor.keySet());
            }
            order.addAll(ready);
            ready.forEach(waitsFor::remove);
        }
        return order;
    }

    List<Manifest.Sequence> sequences(List<String> schemas) throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (List<String> row : rows(SEQUENCES, schemas)) {
            sequences.add(new Manifest.Sequence(row.get(0), row.get(1), Long.parseLong(row.get(2))));
        }
        return sequences;
    }

    private List<List<String>> rows(String sql, List<String> schemas) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.contains("any (?)")) {
                statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
