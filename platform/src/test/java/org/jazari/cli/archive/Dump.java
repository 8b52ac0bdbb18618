package org.jazari.cli.archive;

import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;

/** Every table of a platform as sorted lines, so that two platforms can be compared. */
final class Dump {
    private Dump() {}

    static Map<String, List<String>> of(Connection connection) throws Exception {
        Catalog catalog = new Catalog(connection);
        List<String> schemas =
                catalog.schemas().stream().map(Manifest.Schema::name).toList();
        Map<String, List<String>> dump = new TreeMap<>();
        for (Map.Entry<String, List<String>> table : catalog.tables(schemas).entrySet()) {
            dump.put(table.getKey(), rows(connection, table.getKey(), table.getValue()));
        }
        return dump;
    }

    private static List<String> rows(Connection connection, String table, List<String> columns)
            throws SQLException, java.io.IOException {
        StringWriter text = new StringWriter();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table + " (" + Backup.list(columns) + ") to stdout", text);
        return text.toString().lines().sorted().toList();
    }
}
