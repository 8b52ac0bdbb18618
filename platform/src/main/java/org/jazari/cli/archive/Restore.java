package org.jazari.cli.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings an archive back, into an empty platform or beside a full one, which then steps aside. */
public final class Restore {
    private Restore() {}

    /** The databases of one server. */
    public interface Server {
        /** The name of the platform's database. */
        String database();

        /** Connects to a database by name. */
        Connection connectTo(String database) throws SQLException;
    }

    /** Whether the platform has recorded nothing yet. */
    public static boolean isEmpty(Connection connection) throws SQLException {
        return !holds(connection, "select to_regclass('kernel.fact') is not null")
                || !holds(connection, "select exists (select from kernel.fact)");
    }

    /** Fills an empty platform. A failure leaves it empty. */
    public static void intoEmpty(Server server, Archive archive) throws ArchiveRefusal, SQLException, IOException {
        try (Connection connection = server.connectTo(server.database())) {
            Loading.into(connection, archive);
        }
    }

    /**
     * Fills a new database, and gives it the platform's name once it is whole; the old one is kept under another name.
     *
     * @param suffix of the old one's new name
     * @return that name
     */
    public static String replacing(Server server, Archive archive, String suffix)
            throws ArchiveRefusal, SQLException, IOException {
        String fresh = server.database() + "_restoring";
        String aside = server.database() + "_before_" + suffix;
        try (Connection maintenance = server.connectTo("postgres")) {
            if (!holds(maintenance, "select rolcreatedb or rolsuper from pg_roles where rolname = current_user")) {
                throw new ArchiveRefusal("refusal.restore-createdb");
            }
            // What a killed restore left behind; the name is ours alone.
            execute(maintenance, "drop database if exists " + Catalog.quoted(fresh));
            execute(maintenance, "create database " + Catalog.quoted(fresh));
            boolean whole = false;
            try {
                try (Connection connection = server.connectTo(fresh)) {
                    Loading.into(connection, archive);
                }
                swap(maintenance, server.database(), fresh, aside);
                whole = true;
            } finally {
                if (!whole) {
                    execute(maintenance, "drop database if exists " + Catalog.quoted(fresh));
                }
            }
        }
        return aside;
    }

    private static void swap(Connection maintenance, String name, String fresh, String aside) throws SQLException {
        maintenance.setAutoCommit(false);
        try {
            execute(maintenance, "alter database " + Catalog.quoted(name) + " rename to " + Catalog.quoted(aside));
            execute(maintenance, "alter database " + Catalog.quoted(fresh) + " rename to " + Catalog.quoted(name));
            maintenance.commit();
        } finally {
            maintenance.rollback();
            maintenance.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean holds(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
