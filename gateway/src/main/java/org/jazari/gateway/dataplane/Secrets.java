package org.jazari.gateway.dataplane;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A secret of the gateway in a file that its owner alone can read, made when it is first needed. */
final class Secrets {
    private static final int BYTES = 32;

    private Secrets() {}

    static byte[] of(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            try (FileChannel channel = FileChannel.open(
                    fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(ByteBuffer.wrap(
                        HexFormat.of().formatHex(secret).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(fresh, file);
        }
        try {
            byte[] secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw new IOException(file + " does not hold a secret of " + BYTES + " bytes in hexadecimal");
    }
}
