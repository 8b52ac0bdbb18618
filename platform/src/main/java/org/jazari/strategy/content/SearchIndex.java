package org.jazari.strategy.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jazari.strategyfile.ElementType;
import org.jazari.strategyfile.Language;
import org.jazari.strategyfile.StrategyTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Full-text search over the version in force. Words are indexed twice: stemmed by PostgreSQL's dictionary of the
 * language, and folded (accents, Arabic vowel signs and letter variants removed) so that what people type without them
 * is found.
 */
@Component
public class SearchIndex {
    /** Stands before a found word in an excerpt. */
    public static final char FOUND = '\u0002';

    /** Stands after a found word in an excerpt. */
    public static final char FOUND_END = '\u0003';

    private static final String CLEAR = "delete from strategy.search_document";
    private static final String INSERT = """
            insert into strategy.search_document (language, type, id, title, body, words)
            values (:language, :type, :id, :title, :body,
                setweight(to_tsvector(:dictionary::regconfig, :title), 'A')
                || setweight(to_tsvector('simple', :foldedTitle), 'A')
                || setweight(to_tsvector(:dictionary::regconfig, :body), 'C')
                || setweight(to_tsvector('simple', :foldedBody), 'C'))
            """;
    private static final String INDEXED = "select coalesce(max(version), 0) from strategy.version";
    private static final String SEARCH_PAST = """
            with query as (
                select websearch_to_tsquery(:dictionary::regconfig, :asked)
                    || websearch_to_tsquery('simple', :folded)
                    || case when :prefix = '' then ''::tsquery else to_tsquery('simple', :prefix) end as terms),
            document as (
                select type, id, title, body,
                    setweight(to_tsvector(:dictionary::regconfig, title), 'A')
                    || setweight(to_tsvector('simple', folded_title), 'A')
                    || setweight(to_tsvector(:dictionary::regconfig, body), 'C')
                    || setweight(to_tsvector('simple', folded_body), 'C') as words
                from unnest(:types::text[], :ids::text[], :titles::text[], :bodies::text[], :foldedTitles::text[],
                    :foldedBodies::text[]) as given (type, id, title, body, folded_title, folded_body))
            select type, id, title,
                ts_headline(:dictionary::regconfig, body, query.terms,
                    'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', MaxFragments=2, MaxWords=24, MinWords=8') as excerpt
            from document, query
            where words @@ query.terms
            order by ts_rank_cd(words, query.terms) desc, type, id limit :limit
            """;
    private static final String SEARCH = """
            with query as (
                select websearch_to_tsquery(:dictionary::regconfig, :asked)
                    || websearch_to_tsquery('simple', :folded)
                    || case when :prefix = '' then ''::tsquery else to_tsquery('simple', :prefix) end as terms)
            select type, id, title,
                ts_headline(:dictionary::regconfig, body, query.terms,
                    'StartSel=' || chr(2) || ', StopSel=' || chr(3) || ', MaxFragments=2, MaxWords=24, MinWords=8') as excerpt
            from strategy.search_document, query
            where language = :language and words @@ query.terms
            order by ts_rank_cd(words, query.terms) desc, type, id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Versions versions;

    SearchIndex(JdbcClient jdbc, Versions versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** Indexes a version anew, in the running transaction. */
    void rebuild(int version) {
        jdbc.sql(CLEAR).update();
        StrategyTree tree = versions.tree(version);
        Language fallback = tree.strategy().header().defaultLanguage();
        for (ElementType type : ElementType.values()) {
            if (type == ElementType.UNIT) {
                continue;
            }
            tree.elements(type).forEach((id, body) -> {
                for (Language language : Language.values()) {
                    index(document(language, fallback, type, id, body), language);
                }
            });
        }
    }

    /** What is searched of an element in a language. */
    private record Document(String type, String id, String title, String body, String foldedTitle, String foldedBody) {}

    private static Document document(
            Language language, Language fallback, ElementType type, String id, ObjectNode body) {
        String title = SearchText.title(body, language, fallback);
        String words = SearchText.body(body, language, fallback);
        return new Document(
                type.key(), id, title.isEmpty() ? id : title, words, SearchText.fold(title), SearchText.fold(words));
    }

    private void index(Document document, Language language) {
        jdbc.sql(INSERT)
                .param("language", language.tag())
                .param("type", document.type())
                .param("id", document.id())
                .param("title", document.title())
                .param("body", document.body())
                .param("dictionary", dictionary(language))
                .param("foldedTitle", document.foldedTitle())
                .param("foldedBody", document.foldedBody())
                .update();
    }

    /**
     * The same in any version of the strategy; those before the one in force are not kept indexed, and are read through.
     *
     * @param snapshot where to search
     */
    public List<Hit> search(Snapshot snapshot, Language language, String asked, int limit) {
        int indexed = jdbc.sql(INDEXED).query(Integer.class).single();
        if (snapshot.version().number() == indexed) {
            return search(language, asked, limit);
        }
        Language fallback = snapshot.strategy().header().defaultLanguage();
        List<Document> documents = new ArrayList<>();
        for (ElementType type : ElementType.values()) {
            if (type != ElementType.UNIT) {
                snapshot.tree()
                        .elements(type)
                        .forEach((id, body) -> documents.add(document(language, fallback, type, id, body)));
            }
        }
        return jdbc.sql(SEARCH_PAST)
                .param("dictionary", dictionary(language))
                .param("asked", asked)
                .param("folded", SearchText.fold(asked))
                .param("prefix", SearchText.prefixQuery(asked))
                .param("types", column(documents, Document::type))
                .param("ids", column(documents, Document::id))
                .param("titles", column(documents, Document::title))
                .param("bodies", column(documents, Document::body))
                .param("foldedTitles", column(documents, Document::foldedTitle))
                .param("foldedBodies", column(documents, Document::foldedBody))
                .param("limit", limit)
                .query(SearchIndex::hit)
                .list();
    }

    private static String[] column(List<Document> documents, Function<Document, String> value) {
        return documents.stream().map(value).toArray(String[]::new);
    }

    /** The elements that match what somebody typed, best first; the last word may be unfinished. */
    public List<Hit> search(Language language, String asked, int limit) {
        return jdbc.sql(SEARCH)
                .param("dictionary", dictionary(language))
                .param("asked", asked)
                .param("folded", SearchText.fold(asked))
                .param("prefix", SearchText.prefixQuery(asked))
                .param("language", language.tag())
                .param("limit", limit)
                .query(SearchIndex::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int index) throws SQLException {
        return new Hit(
                new ElementRef(ElementType.find(row.getString("type")).orElseThrow(), row.getString("id")),
                row.getString("title"),
                row.getString("excerpt"));
    }

    private static String dictionary(Language language) {
        return switch (language) {
            case FR, ZGH -> "french";
            case AR -> "arabic";
            case EN -> "english";
        };
    }

    /** One result; in the excerpt, found words stand between {@link #FOUND} and {@link #FOUND_END}. */
    public record Hit(ElementRef ref, String title, String excerpt) {}
}
