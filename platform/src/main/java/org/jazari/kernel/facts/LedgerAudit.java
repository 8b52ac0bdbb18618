package org.jazari.kernel.facts;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Verifies the ledger of any database, such as one that is being restored, without a platform around it. */
public final class LedgerAudit {
    private LedgerAudit() {}

    /** What {@link PublicLedger#verify} says of the facts and entries that the connection sees. */
    public static LedgerVerdict of(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        JsonMapper json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        return new HashChainLedger(jdbc, new FactOrder(jdbc, json), json).verify();
    }
}
