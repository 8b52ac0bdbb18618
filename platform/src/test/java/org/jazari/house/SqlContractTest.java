package org.jazari.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jazari.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every SQL statement of the platform is described by the server against the migrated schema. */
@PlatformTest
class SqlContractTest {
    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(select|insert|update|delete|with|truncate)\\s.*", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\.sql\\(\\s*([^)]*?)\\s*\\)");
    private static final Pattern OTHER_WAYS = Pattern.compile(
            "\\b(prepareStatement|createStatement|JdbcTemplate|NamedParameterJdbcTemplate|queryForObject)\\b");

    @Autowired
    DataSource database;

    @Test
    void everyStatementFitsTheSchema() throws Exception {
        Map<String, String> statements = statements();
        List<String> refused = new ArrayList<>();

        for (Map.Entry<String, String> statement : statements.entrySet()) {
            try {
                describe(statement.getValue());
            } catch (SQLException e) {
                refused.add(statement.getKey() + ": " + e.getMessage());
            }
        }

        assertThat(statements).hasSizeGreaterThan(40);
        assertThat(refused).isEmpty();
    }

    @Test
    void aWrongColumnTableOrTypeIsCaught() {
        for (String wrong : List.of(
                "select nothing from kernel.fact where id = :id::uuid",
                "truncate kernel.nothing",
                "update strategy.version set version = 'one'::text where version = :version",
                "insert into kernel.outbox (fact_number) values (:number, :more)")) {
            assertThatThrownBy(() -> describe(wrong)).as(wrong).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void statementsAreConstantsOfTheClassThatSendsThem() {
        List<String> free = new ArrayList<>();
        for (SourceFiles.SourceFile file : SourceFiles.java()) {
            Matcher call = CALL.matcher(file.text());
            while (call.find()) {
                if (!file.text().contains("private static final String " + call.group(1) + " =")) {
                    free.add(file.path() + ": .sql(" + call.group(1) + ")");
                }
            }
            if (OTHER_WAYS.matcher(file.text()).find()) {
                free.add(file.path() + ": reaches the database without JdbcClient");
            }
        }

        assertThat(free).isEmpty();
    }

    /** Parses on the server with Spring's own reading of named parameters; nothing is executed but a truncation, undone. */
    private void describe(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement(NamedParameterUtils.parseSqlStatementIntoString(sql))) {
                if (sql.strip().startsWith("truncate")) {
                    statement.execute();
                } else {
                    statement.getParameterMetaData();
                    statement.getMetaData();
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static Map<String, String> statements() throws ReflectiveOperationException {
        Map<String, String> statements = new TreeMap<>();
        for (JavaClass compiled : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("org.jazari")) {
            Class<?> type = Class.forName(compiled.getName(), false, SqlContractTest.class.getClassLoader());
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    String value = (String) field.get(null);
                    if (value != null
                            && STATEMENT.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
                        statements.put(type.getSimpleName() + "." + field.getName(), value);
                    }
                }
            }
        }
        return statements;
    }
}
