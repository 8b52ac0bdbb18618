package org.jazari.kernel.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jazari.ledger.KeyFile;
import org.jazari.ledger.NoteSigner;
import org.jazari.ledger.Pkcs11Device;
import org.jazari.verifier.SignatureType;
import org.jazari.verifier.VerifierKey;

/**
 * The keys of the log as they lie in the folder of keys: {@code *.key}, readable by their owner alone, and {@code *.retired}.
 *
 * @param origin the log's name
 * @param signers that sign from now on
 * @param retirements of keys that signed before
 */
record LogKeys(String origin, List<NoteSigner> signers, List<KeyRetirement> retirements) {
    private static final String ENDING = ".key";
    private static final String NEW_ORIGIN = "jazari.local/";

    /**
     * Reads the keys; makes one where the log has none and never had one.
     *
     * @param stated keys that sign according to the facts
     * @throws LedgerRefusedException where a key that should sign is not there, or is not kept as a key must be
     */
    static LogKeys open(LedgerProperties properties, List<VerifierKey> stated) {
        try {
            Files.createDirectories(properties.keys());
            List<NoteSigner> found = signers(properties);
            List<KeyRetirement> retirements = retirements(properties.keys());
            String origin = origin(properties, found, stated);
            Set<VerifierKey> retired = new HashSet<>();
            retirements.forEach(retirement -> retired.add(retirement.key()));
            List<NoteSigner> signers = new ArrayList<>(found);
            signers.removeIf(signer -> !signer.key().name().equals(origin) || retired.contains(signer.key()));
            requireStated(stated, origin, signers, retired, properties.keys());
            if (signers.stream().noneMatch(signer -> signer.key().type() == SignatureType.ED25519)) {
                signers.add(create(properties.keys(), origin));
            }
            retirements.removeIf(retirement -> !retirement.key().name().equals(origin));
            return new LogKeys(origin, List.copyOf(signers), List.copyOf(retirements));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A key that the log has told everybody about does not vanish in silence. */
    private static void requireStated(
            List<VerifierKey> stated, String origin, List<NoteSigner> signers, Set<VerifierKey> retired, Path folder) {
        for (VerifierKey key : stated) {
            boolean here = signers.stream().anyMatch(signer -> signer.key().equals(key));
            if (key.name().equals(origin) && !here && !retired.contains(key)) {
                throw new LedgerRefusedException("ledger-key-missing", key, folder);
            }
        }
    }

    private static String origin(LedgerProperties properties, List<NoteSigner> found, List<VerifierKey> stated) {
        if (properties.origin() != null && !properties.origin().isBlank()) {
            return properties.origin();
        }
        if (!found.isEmpty()) {
            return found.getFirst().key().name();
        }
        if (!stated.isEmpty()) {
            return stated.getLast().name();
        }
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        return NEW_ORIGIN + HexFormat.of().formatHex(random);
    }

    private static List<NoteSigner> signers(LedgerProperties properties) throws IOException {
        List<NoteSigner> signers = new ArrayList<>();
        for (Path file : files(properties.keys(), ENDING)) {
            switch (KeyFile.read(file)) {
                case KeyFile.Reading.Key key -> signers.add(key.signer());
                case KeyFile.Reading.Refused refused ->
                    throw new LedgerRefusedException(
                            "key-"
                                    + refused.reason()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                            file,
                            refused.detail());
            }
        }
        if (properties.device() != null) {
            signers.add(inDevice(properties, properties.device()));
        }
        return signers;
    }

    private static NoteSigner inDevice(LedgerProperties properties, LedgerProperties.Device device) throws IOException {
        if (properties.origin() == null || properties.origin().isBlank()) {
            throw new LedgerRefusedException("ledger-device-origin");
        }
        try {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(device.pin()));
            if (!permissions.endsWith("------")) {
                throw new LedgerRefusedException("key-open-to-others", device.pin(), permissions);
            }
            char[] pin = Files.readString(device.pin()).strip().toCharArray();
            return Pkcs11Device.open(device.module(), device.token(), pin, device.key())
                    .signer(properties.origin(), SignatureType.ED25519);
        } catch (IOException failure) {
            throw new LedgerRefusedException("ledger-device", failure);
        }
    }

    private static List<KeyRetirement> retirements(Path folder) throws IOException {
        List<KeyRetirement> retirements = new ArrayList<>();
        for (Path file : files(folder, KeyRetirement.ENDING)) {
            retirements.add(KeyRetirement.read(file));
        }
        return retirements;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static NoteSigner create(Path folder, String origin) throws IOException {
        Path file = folder.resolve("log" + ENDING);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve("log-" + number + ENDING);
        }
        try {
            return KeyFile.create(file, origin, SignatureType.ED25519, new SecureRandom());
        } catch (IllegalArgumentException badName) {
            throw new LedgerRefusedException("ledger-origin", origin);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519", absent);
        }
    }
}
