package org.jazari.kernel.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log is, and with what it is signed.
 *
 * @param folder of the log: checkpoints, tiles, entries
 * @param keys folder of key files, and of what says which keys were retired
 * @param origin the log's name for itself, for ever; absent for the one that its keys bear, or a new one
 * @param witnesses file with the witness, group and quorum lines of a C2SP tlog-policy; there need be none
 * @param witnessPause between two rounds of questions to witnesses
 * @param device where a key lies that is in no file
 */
@ConfigurationProperties("jazari.ledger")
record LedgerProperties(
        @DefaultValue("data/ledger") Path folder,
        @DefaultValue("data/ledger-keys") Path keys,
        @Nullable String origin,
        @DefaultValue("data/ledger-keys/witnesses") Path witnesses,
        @DefaultValue("10s") Duration witnessPause,
        @Nullable Device device) {

    /**
     * A PKCS#11 device.
     *
     * @param module its library
     * @param token label of the token
     * @param key label of the key pair
     * @param pin file that holds the user's PIN, readable by its owner alone
     */
    record Device(Path module, String token, String key, Path pin) {}
}
