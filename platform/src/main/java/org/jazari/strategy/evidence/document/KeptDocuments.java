package org.jazari.strategy.evidence.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jazari.documents.Block;
import org.jazari.documents.Format;
import org.jazari.documents.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps documents under the hash of their bytes. */
@Component
public class KeptDocuments {
    private static final String INSERT = """
            insert into strategy.document (sha256, bytes, file_name, format, encoding, language, title, publisher,
                published, address, text, blocks, remarks, left_out, received_at, received_by, fact_id)
            values (:sha256, :bytes, :fileName, :format, :encoding, :language, :title, :publisher,
                :published, :address, :text, :blocks, :remarks, :leftOut, :receivedAt, :receivedBy, :factId::uuid)
            on conflict (sha256) do nothing
            """;
    private static final String COLUMNS = """
            select sha256, file_name, format, encoding, language, title, publisher, published, address, text, blocks,
                remarks, left_out, received_at, received_by, fact_id from strategy.document
            """;
    private static final String FIND = COLUMNS + " where sha256 = :sha256";
    private static final String HASHES = """
            select sha256 from (
                select sha256, received_at, sum(octet_length(text)) over (order by received_at desc, sha256) as bytes,
                    octet_length(text) as own
                from strategy.document order by received_at desc, sha256 limit :limit) latest
            where bytes - own < :bytes order by received_at desc, sha256
            """;
    private static final String EXISTS = "select exists (select from strategy.document where sha256 = :sha256)";
    private static final String BYTES = "select bytes from strategy.document where sha256 = :sha256";
    private static final String DESCRIBE = """
            update strategy.document
            set title = :title, publisher = :publisher, published = :published, address = :address
            where sha256 = :sha256
            """;
    private static final String SUMMARIES = """
            select d.sha256, d.title, d.format, d.received_at, d.received_by,
                count(*) filter (where c.status = 'OPEN') as open,
                count(*) filter (where c.status = 'ACCEPTED') as accepted,
                count(*) filter (where c.status = 'REJECTED') as rejected,
                count(*) filter (where c.status = 'ACCEPTED' and c.link <> '' and c.observation is null
                    and (p.id is null or p.status in ('REJECTED', 'WITHDRAWN'))) as waiting
            from strategy.document d
                left join strategy.candidate c on c.document = d.sha256
                left join strategy.proposal p on p.id = c.proposal
            group by d.sha256 order by d.received_at desc, d.sha256 limit 200
            """;
    private static final TypeReference<List<Block>> BLOCKS = new TypeReference<>() {};
    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptDocuments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public boolean has(String sha256) {
        return jdbc.sql(EXISTS).param("sha256", sha256).query(Boolean.class).single();
    }

    /** Keeps a document; false where one with the same bytes was kept in the meantime. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(KeptDocument document, byte[] bytes) {
        return jdbc.sql(INSERT)
                        .param("sha256", document.sha256())
                        .param("bytes", bytes)
                        .param("fileName", document.fileName())
                        .param("format", document.format().name())
                        .param("encoding", document.encoding())
                        .param("language", document.language())
                        .param("title", document.title())
                        .param("publisher", document.publisher())
                        .param("published", document.published())
                        .param("address", document.address())
                        .param("text", document.text())
                        .param("blocks", json.writeValueAsString(document.blocks()))
                        .param("remarks", json.writeValueAsString(document.remarks()))
                        .param("leftOut", document.leftOut())
                        .param("receivedAt", Timestamp.from(document.receivedAt()))
                        .param("receivedBy", document.receivedBy())
                        .param("factId", document.factId())
                        .update()
                == 1;
    }

    public Optional<KeptDocument> find(String sha256) {
        return jdbc.sql(FIND).param("sha256", sha256).query(this::document).optional();
    }

    /**
     * The hashes of the documents that came in last, newest first.
     *
     * @param limit the most documents
     * @param bytes of text, after which no more documents are taken; the newest always is
     */
    public List<String> latestHashes(int limit, long bytes) {
        return jdbc.sql(HASHES)
                .param("limit", limit)
                .param("bytes", bytes)
                .query(String.class)
                .list();
    }

    /** The bytes as they came. */
    public Optional<byte[]> bytes(String sha256) {
        return jdbc.sql(BYTES)
                .param("sha256", sha256)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    /** Says who published a document, and when. */
    @Transactional
    public void describe(String sha256, Description description) {
        jdbc.sql(DESCRIBE)
                .param("sha256", sha256)
                .param("title", description.title())
                .param("publisher", description.publisher())
                .param("published", description.published())
                .param("address", description.address())
                .update();
    }

    /** The latest documents with the state of their figures. */
    public List<DocumentSummary> summaries() {
        return jdbc.sql(SUMMARIES)
                .query((row, n) -> new DocumentSummary(
                        row.getString("sha256"),
                        row.getString("title"),
                        Format.valueOf(row.getString("format")),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("received_by"),
                        row.getInt("open"),
                        row.getInt("accepted"),
                        row.getInt("rejected"),
                        row.getInt("waiting")))
                .list();
    }

    private KeptDocument document(ResultSet row, int index) throws SQLException {
        return new KeptDocument(
                row.getString("sha256"),
                row.getString("file_name"),
                Format.valueOf(row.getString("format")),
                row.getString("encoding"),
                row.getString("language"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("published"),
                row.getString("address"),
                row.getString("text"),
                json.readValue(row.getString("blocks"), BLOCKS),
                json.readValue(row.getString("remarks"), REMARKS),
                row.getInt("left_out"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                row.getString("fact_id"));
    }
}
