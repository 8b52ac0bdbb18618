package org.jazari.assessment.files;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detached Ed25519 signatures (RFC 8032) over a ruleset's canonical JSON. Keys are PEM files as OpenSSL writes them (PKCS#8 and
 * SubjectPublicKeyInfo); a signature is one line of Base64.
 */
public final class RulesetSignature {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]*)-----END \\1 KEY-----");

    private RulesetSignature() {}

    /** The private key of a PEM text; empty where it holds none of Ed25519. */
    public static Optional<PrivateKey> privateKey(String pem) {
        return der(pem, "PRIVATE").flatMap(bytes -> {
            try {
                return Optional.of(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException notOne) {
                return Optional.empty();
            }
        });
    }

    /** The public key of a PEM text; empty where it holds none of Ed25519. */
    public static Optional<PublicKey> publicKey(String pem) {
        return der(pem, "PUBLIC").flatMap(bytes -> {
            try {
                return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            } catch (GeneralSecurityException notOne) {
                return Optional.empty();
            }
        });
    }

    private static Optional<byte[]> der(String pem, String kind) {
        Matcher block = PEM.matcher(pem);
        while (block.find()) {
            if (block.group(1).equals(kind)) {
                try {
                    return Optional.of(Base64.getMimeDecoder().decode(block.group(2)));
                } catch (IllegalArgumentException broken) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** The signature of canonical bytes: one line of Base64. */
    public static String sign(byte[] canonical, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(canonical);
            return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Every Java platform since 15 signs with Ed25519", broken);
        }
    }

    /** True where a signature is that of the bytes by the key; false for anything else, a broken signature too. */
    public static boolean verifies(byte[] canonical, String signature, PublicKey key) {
        try {
            byte[] given = Base64.getDecoder().decode(signature.strip());
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(canonical);
            return check.verify(given);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
