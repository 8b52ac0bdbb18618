package org.jazari.kernel.facts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jazari.strategyfile.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Erases personal data from facts: salt and text go, the commitments stay, so that every hash and proof still holds. That
 * something was erased, and on what ground, is a public fact; what it was is said nowhere. All projections are computed
 * anew from what is left.
 */
@Component
public class Erasure {
    /** Personal data of facts were erased. Payload: places (how many), ground. */
    public static final String ERASED = "kernel.personal-data-erased";

    private static final String DELETE_NAME = "delete from kernel.disclosure where value = :value";
    private static final String DELETE_FACT = """
            delete from kernel.disclosure
            where fact_number = (select number from kernel.fact where id = :id::uuid) and pointer = :pointer
            """;
    private static final String OUTDATE = "update kernel.projection set version = 0";

    private final JdbcClient jdbc;
    private final Facts facts;

    Erasure(JdbcClient jdbc, Facts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /**
     * Erases a name from every fact that it acts in or is a personal part of.
     *
     * @param name an account's username
     * @param ground why, in words that the public may read
     * @return how many places were erased; 0 where there was none, and nothing is stated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseName(String name, String ground) {
        String value = new String(CanonicalJson.of(StringNode.valueOf(name)), StandardCharsets.UTF_8);
        return state("name", jdbc.sql(DELETE_NAME).param("value", value).update(), ground);
    }

    /**
     * Erases one personal part of a fact.
     *
     * @param place in the statement (RFC 6901)
     * @param ground why, in words that the public may read
     * @return how many places were erased: 1, or 0 where there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int erasePart(UUID fact, String place, String ground) {
        int erased = jdbc.sql(DELETE_FACT)
                .param("id", fact.toString())
                .param("pointer", place)
                .update();
        return state("fact/" + fact, erased, ground);
    }

    private int state(String subject, int erased, String ground) {
        if (erased > 0) {
            jdbc.sql(OUTDATE).update();
            ObjectNode payload =
                    JsonNodeFactory.instance.objectNode().put("places", erased).put("ground", ground);
            facts.record(new NewFact(ERASED, subject, Visibility.PUBLIC, payload));
        }
        return erased;
    }
}
