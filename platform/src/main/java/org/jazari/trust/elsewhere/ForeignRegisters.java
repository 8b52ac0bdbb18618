package org.jazari.trust.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.kernel.facts.Fact;
import org.jazari.kernel.facts.Facts;
import org.jazari.kernel.facts.NewFact;
import org.jazari.kernel.facts.Visibility;
import org.jazari.kernel.web.AsKnown;
import org.jazari.strategyfile.PartialDate;
import org.jazari.trust.TrustFacts;
import org.jazari.trust.foreign.ForeignFile;
import org.jazari.trust.foreign.ForeignFormat;
import org.jazari.trust.foreign.ForeignRecord;
import org.jazari.trust.foreign.ForeignRows;
import org.jazari.trust.foreign.Refused;
import org.jazari.trust.register.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The imported registers. A file comes in whole, with a fact and every row that was loaded or refused, or not at all. */
@Component
public class ForeignRegisters {
    private static final String ALL = """
            select sha256, format, title, address, as_of, file_name, row_count, loaded, refused, quarantined,
                imported_at, imported_by, fact_id
            from trust.foreign_register where imported_at <= :moment order by imported_at desc
            """;
    private static final String INSERT = """
            insert into trust.foreign_register (sha256, format, title, address, as_of, file_name, row_count, loaded, refused,
                quarantined, imported_at, imported_by, fact_id)
            values (:sha256, :format, :title, :address, :asOf, :file, :rows, :loaded, :refused, :quarantined, :at, :by,
                :fact)
            """;
    private static final String INSERT_RECORDS = """
            insert into trust.foreign_record
                (register, place, line, source_id, numbered, name, body, summary, status, date, address, words)
            select :register, place, line, id, numbered, name, body, summary, status, date, address,
                to_tsvector('simple', words)
            from jsonb_to_recordset(:rows::jsonb) as r (place integer, line integer, id text, numbered boolean, name text,
                body text, summary text, status text, date text, address text, words text)
            """;
    private static final String INSERT_REFUSALS = """
            insert into trust.foreign_refusal (register, place, line, column_number, header, defect, value)
            select :register, place, line, number, header, defect, value
            from jsonb_to_recordset(:rows::jsonb) as r (place integer, line integer, number integer, header text,
                defect text, value text)
            """;
    private static final String DELETE = "delete from trust.foreign_register where sha256 = :sha256";
    private static final String REFUSALS = """
            select line, column_number, header, defect, value from trust.foreign_refusal
            where register = :register order by place limit :most
            """;
    private static final String FIND = """
            select r.register, r.line, r.source_id, r.numbered, r.name, r.body, r.summary, r.status, r.date, r.address
            from trust.foreign_record r join trust.foreign_register f on f.sha256 = r.register
            where f.imported_at <= :moment
                and (:register = '' or r.register = :register)
                and (:words = '' or r.words @@ to_tsquery('simple', :words))
            order by r.register, r.place limit :most offset :first
            """;
    private static final String COUNT = """
            select count(*)
            from trust.foreign_record r join trust.foreign_register f on f.sha256 = r.register
            where f.imported_at <= :moment
                and (:register = '' or r.register = :register)
                and (:words = '' or r.words @@ to_tsquery('simple', :words))
            """;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForeignRegisters(JdbcClient jdbc, Facts facts, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A record and the file that it stands in. */
    public record Entry(String register, ForeignRecord record) {}

    /** What came of a file. */
    sealed interface Import {
        record Done(ForeignRegister register, List<Refused> refused, Fact fact) implements Import {}

        /** The very same file was imported before. */
        record KnownAlready(String sha256) implements Import {}

        /** No row of it can be read. */
        record Unreadable(String code, String what) implements Import {

            /** Names what is wrong: {@code missing-column-body}. */
            String key() {
                return code.equals("missing-column") ? code + "-" + what : code;
            }
        }
    }

    /** The imported registers, the latest first. */
    List<ForeignRegister> all() {
        return all(AsKnown.END);
    }

    /** Those that were there at a moment and still are: what is taken off is taken off every moment. */
    List<ForeignRegister> all(Instant moment) {
        return jdbc.sql(ALL)
                .param("moment", Timestamp.from(moment))
                .query(ForeignRegisters::register)
                .list();
    }

    Optional<ForeignRegister> find(String sha256) {
        return all().stream().filter(one -> one.sha256().equals(sha256)).findFirst();
    }

    /** Reads a file and keeps all that it says, what was refused of it too. */
    Import take(byte[] content, String fileName, ImportForm form, String actor) {
        return switch (ForeignFile.read(content, form.foreignFormat())) {
            case ForeignFile.Result.Unreadable unreadable ->
                new Import.Unreadable(unreadable.code(), unreadable.what());
            case ForeignFile.Result.Rows rows -> keep(rows, RulesetFile.sha256(content), fileName, form, actor);
        };
    }

    private Import keep(ForeignFile.Result.Rows rows, String sha256, String fileName, ImportForm form, String actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (find(sha256).isPresent()) {
                return new Import.KnownAlready(sha256);
            }
            ObjectNode payload = JsonNodeFactory.instance
                    .objectNode()
                    .put("sha256", sha256)
                    .put("format", form.format())
                    .put("title", form.title())
                    .put("address", form.address())
                    .put("asOf", form.asOf())
                    .put("file", fileName)
                    .put("rows", rows.rows())
                    .put("loaded", rows.loaded().size())
                    .put("refused", rows.refused().size())
                    .put("quarantined", rows.quarantined());
            Fact fact = facts.record(
                    new NewFact(TrustFacts.FOREIGN_IMPORTED, "foreign-register/" + sha256, Visibility.PUBLIC, payload));
            ForeignRegister register = new ForeignRegister(
                    sha256,
                    form.foreignFormat(),
                    form.title(),
                    form.address(),
                    PartialDate.parse(form.asOf()),
                    fileName,
                    rows.rows(),
                    rows.loaded().size(),
                    rows.refused().size(),
                    (int) rows.quarantined(),
                    clock.instant(),
                    actor,
                    UUID.fromString(fact.id()));
            insert(register);
            jdbc.sql(INSERT_RECORDS)
                    .param("register", sha256)
                    .param("rows", records(rows.loaded()))
                    .update();
            jdbc.sql(INSERT_REFUSALS)
                    .param("register", sha256)
                    .param("rows", refusals(rows.refused()))
                    .update();
            return new Import.Done(register, rows.refused(), fact);
        }));
    }

    private void insert(ForeignRegister register) {
        jdbc.sql(INSERT)
                .param("sha256", register.sha256())
                .param("format", register.format().key())
                .param("title", register.title())
                .param("address", register.address())
                .param("asOf", register.asOf().toString())
                .param("file", register.fileName())
                .param("rows", register.rows())
                .param("loaded", register.loaded())
                .param("refused", register.refused())
                .param("quarantined", register.quarantined())
                .param("at", Timestamp.from(register.importedAt()))
                .param("by", register.importedBy())
                .param("fact", register.factId())
                .update();
    }

    private static String records(List<ForeignRecord> loaded) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ForeignRecord record : loaded) {
            rows.add(ForeignRows.loaded(record)
                    .put("place", rows.size())
                    .put("words", Search.plain(record.name() + " " + record.body() + " " + record.summary())));
        }
        return JsonMapper.shared().writeValueAsString(rows);
    }

    private static String refusals(List<Refused> refused) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Refused row : refused) {
            rows.addObject()
                    .put("place", rows.size() - 1)
                    .put("line", row.line())
                    .put("number", row.column())
                    .put("header", row.header().replace("\u0000", ""))
                    .put("defect", row.defect().name())
                    .put("value", row.value().replace("\u0000", "\u2400"));
        }
        return JsonMapper.shared().writeValueAsString(rows);
    }

    /** Takes a register off again; empty where there is none such. */
    Optional<Fact> remove(String sha256, String reasons) {
        return Objects.requireNonNull(transaction.execute(status -> find(sha256).map(register -> {
            jdbc.sql(DELETE).param("sha256", sha256).update();
            return facts.record(new NewFact(
                    TrustFacts.FOREIGN_REMOVED,
                    "foreign-register/" + sha256,
                    Visibility.PUBLIC,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("sha256", sha256)
                            .put("title", register.title())
                            .put("reasons", reasons)));
        })));
    }

    /** The first refused rows of a register, in the order of its file. */
    List<Refused> refusals(String sha256, int most) {
        return jdbc.sql(REFUSALS)
                .param("register", sha256)
                .param("most", most)
                .query((row, index) -> new Refused(
                        row.getInt("line"),
                        row.getInt("column_number"),
                        row.getString("header"),
                        Refused.Defect.valueOf(row.getString("defect")),
                        row.getString("value")))
                .list();
    }

    /** Records with all the words, each of which may be the beginning of one, of one register or of all that were there at a moment. */
    List<Entry> records(String words, String register, Instant moment, int first, int most) {
        return jdbc.sql(FIND)
                .param("register", register)
                .param("words", query(words))
                .param("moment", Timestamp.from(moment))
                .param("first", first)
                .param("most", most)
                .query((row, index) -> new Entry(row.getString("register"), record(row)))
                .list();
    }

    int count(String words, String register, Instant moment) {
        return jdbc.sql(COUNT)
                .param("register", register)
                .param("words", query(words))
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    /** A query of PostgreSQL that any text gives, whatever stands in it. */
    private static String query(String words) {
        StringBuilder query = new StringBuilder();
        StringBuilder word = new StringBuilder();
        (Search.plain(words) + " ").codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character);
            } else if (!word.isEmpty()) {
                query.append(query.isEmpty() ? "" : " & ").append(word).append(":*");
                word.setLength(0);
            }
        });
        return query.toString();
    }

    private static ForeignRecord record(ResultSet row) throws SQLException {
        return new ForeignRecord(
                row.getInt("line"),
                row.getString("source_id"),
                row.getBoolean("numbered"),
                row.getString("name"),
                row.getString("body"),
                row.getString("summary"),
                row.getString("status"),
                PartialDate.find(row.getString("date")),
                row.getString("address"));
    }

    private static ForeignRegister register(ResultSet row, int index) throws SQLException {
        return new ForeignRegister(
                row.getString("sha256"),
                ForeignFormat.find(row.getString("format")).orElseThrow(),
                row.getString("title"),
                row.getString("address"),
                PartialDate.parse(row.getString("as_of")),
                row.getString("file_name"),
                row.getInt("row_count"),
                row.getInt("loaded"),
                row.getInt("refused"),
                row.getInt("quarantined"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by"),
                row.getObject("fact_id", UUID.class));
    }
}
