package org.jazari.strategy.content;

import java.util.List;
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
                    index(language, fallback, type, id, body);
                }
            });
        }
    }

    private void index(Language language, Language fallback, ElementType type, String id, ObjectNode body) {
        String title = SearchText.title(body, language, fallback);
        String words = SearchText.body(body, language, fallback);
        jdbc.sql(INSERT)
                .param("language", language.tag())
                .param("type", type.key())
                .param("id", id)
                .param("title", title.isEmpty() ? id : title)
                .param("body", words)
                .param("dictionary", dictionary(language))
                .param("foldedTitle", SearchText.fold(title))
                .param("foldedBody", SearchText.fold(words))
                .update();
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
                .query((row, n) -> new Hit(
                        new ElementRef(ElementType.find(row.getString("type")).orElseThrow(), row.getString("id")),
                        row.getString("title"),
                        row.getString("excerpt")))
                .list();
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
