package org.jazari.gateway.dataplane.http;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jazari.gateway.dataplane.audit.AuditSink;
import org.jazari.gateway.dataplane.budget.BudgetLedger;
import org.jazari.gateway.dataplane.configuration.Snapshots;
import org.jazari.gateway.dataplane.metrics.Metrics;
import org.jazari.gateway.dataplane.routing.Router;
import org.jazari.gateway.dataplane.shielding.Shielding;

/**
 * What all event loops share.
 *
 * @param bufferedBytes of requests and whole answers in memory now
 * @param mostBufferedBytes beyond which requests wait outside
 * @param macs of each thread, under the key of the hashes in audit leaves: who has it can show that a text is the one that was sent, who has not
 *     cannot guess texts
 */
public record Services(
        Snapshots snapshots,
        BudgetLedger budgets,
        AuditSink audit,
        Router router,
        Shielding shielding,
        Metrics metrics,
        InstantSource clock,
        AtomicLong bufferedBytes,
        long mostBufferedBytes,
        LongAdder exchanges,
        ThreadLocal<Mac> macs) {
    private static final String ALGORITHM = "HmacSHA256";

    /** A gateway that holds nothing yet. */
    public static Services of(
            Snapshots snapshots,
            BudgetLedger budgets,
            AuditSink audit,
            Shielding shielding,
            InstantSource clock,
            byte[] hashSecret) {
        SecretKeySpec hashKey = new SecretKeySpec(hashSecret, ALGORITHM);
        return new Services(
                snapshots,
                budgets,
                audit,
                new Router(),
                shielding,
                new Metrics(),
                clock,
                new AtomicLong(),
                Runtime.getRuntime().maxMemory() / 4,
                new LongAdder(),
                ThreadLocal.withInitial(() -> mac(hashKey)));
    }

    /** The hash of bytes under the gateway's key, in hexadecimal. */
    String hash(byte[] bytes) {
        return HexFormat.of().formatHex(macs.get().doFinal(bytes));
    }

    /** A hash under the gateway's key, piece by piece. */
    Mac mac() {
        try {
            return (Mac) macs.get().clone(); // at its beginning: whole hashes leave it there
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac mac(SecretKeySpec hashKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(hashKey);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether so many more bytes may be kept in memory; then they count. */
    boolean tryBuffer(long bytes) {
        if (bufferedBytes.addAndGet(bytes) > mostBufferedBytes) {
            bufferedBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }
}
