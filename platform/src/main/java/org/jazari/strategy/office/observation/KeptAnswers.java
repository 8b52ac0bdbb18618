package org.jazari.strategy.office.observation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a repeated request harmless: its answer is kept under the key that came with it, in the transaction of its
 * effect. Of two requests with one key at once, the second waits for the first and then gets the same answer. Answers are
 * kept for seven days; whoever keeps one removes those that are older.
 */
@Component
class KeptAnswers {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String CLAIM = """
            insert into strategy.kept_answer (actor, key, request_sha256, created_at)
            values (:actor, :key, :sha256, :now) on conflict do nothing
            """;
    private static final String FIND =
            "select request_sha256, answer from strategy.kept_answer where actor = :actor and key = :key";
    private static final String KEEP =
            "update strategy.kept_answer set answer = :answer where actor = :actor and key = :key";
    // What somebody else removes just now is left to them: nobody waits for old answers.
    private static final String PURGE = """
            delete from strategy.kept_answer where (actor, key) in (
              select actor, key from strategy.kept_answer where created_at < :before limit 1000 for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    /** Claims a key for a request, or tells how the request that had it first was answered. */
    @Transactional(propagation = Propagation.MANDATORY)
    Claim claim(String actor, String key, String requestSha256) {
        boolean first = jdbc.sql(CLAIM)
                        .param("actor", actor)
                        .param("key", key)
                        .param("sha256", requestSha256)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (first) {
            return new Claim.First();
        }
        record Row(String requestSha256, @Nullable String answer) {}
        Optional<Row> earlier = jdbc.sql(FIND)
                .param("actor", actor)
                .param("key", key)
                .query(Row.class)
                .optional();
        if (earlier.isPresent() && earlier.get().requestSha256().equals(requestSha256)) {
            String answer = earlier.get().answer();
            if (answer != null) {
                return new Claim.Answered(answer);
            }
        }
        return new Claim.OtherRequest();
    }

    /** Keeps the answer to the request that claimed the key first, and removes old ones. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String actor, String key, String answer) {
        jdbc.sql(KEEP)
                .param("answer", answer)
                .param("actor", actor)
                .param("key", key)
                .update();
        jdbc.sql(PURGE)
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /** The hash by which two requests are the same: the address and the body, byte for byte. */
    static String sha256(String address, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What a key stands for. */
    sealed interface Claim {
        /** The key is new; the request is to be done. */
        record First() implements Claim {}

        /** The same request was done before. */
        record Answered(String answer) implements Claim {}

        /** Another request was done under this key. */
        record OtherRequest() implements Claim {}
    }
}
