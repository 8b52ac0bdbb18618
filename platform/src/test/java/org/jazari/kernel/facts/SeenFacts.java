package org.jazari.kernel.facts;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that writes down which facts it was given, and throws at one when told to. */
class SeenFacts implements FactProjection {
    /** The type of a fact that {@link #refusing} makes it refuse. */
    static final String REFUSED = "test.fact-refused";

    private final String name;
    private final int version;
    private final JdbcClient jdbc;
    volatile boolean refusing;
    final AtomicInteger commits = new AtomicInteger();

    SeenFacts(String name, int version, JdbcClient jdbc) {
        this.name = name;
        this.version = version;
        this.jdbc = jdbc;
        jdbc.sql("create schema if not exists test").update();
        jdbc.sql("""
                create table if not exists test.seen (
                    number bigint generated always as identity, projection text, version integer, position bigint, fact text)
                """).update();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void apply(OrderedFact fact) {
        jdbc.sql(
                        "insert into test.seen (projection, version, position, fact) values (:name, :version, :position, :fact)")
                .param("name", name)
                .param("version", version)
                .param("position", fact.position())
                .param("fact", fact.fact().id())
                .update();
        if (refusing && fact.fact().type().equals(REFUSED)) {
            throw new IllegalStateException("told to");
        }
    }

    @Override
    public void reset() {
        jdbc.sql("delete from test.seen where projection = :name")
                .param("name", name)
                .update();
    }

    @Override
    public void committed() {
        commits.incrementAndGet();
    }

    /** What it was given, in the order in which it was given it. */
    List<Row> seen() {
        return jdbc.sql("select version, position, fact from test.seen where projection = :name order by number")
                .param("name", name)
                .query(Row.class)
                .list();
    }

    /** How often it was given a fact. */
    long times(Fact fact) {
        return seen().stream().filter(row -> row.fact().equals(fact.id())).count();
    }

    record Row(int version, long position, String fact) {}
}
