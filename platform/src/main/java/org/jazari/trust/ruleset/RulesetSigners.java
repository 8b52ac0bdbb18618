package org.jazari.trust.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jazari.assessment.files.RulesetFile;
import org.jazari.assessment.files.RulesetSignature;
import org.jazari.assessment.files.SourceTree;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Whose signatures on rulesets are believed: the project's own, and those whose public keys the operator put into a folder. */
@Component
public class RulesetSigners {
    private static final String ENDING = ".pem";
    private static final int SHOWN_HEX = 16;

    private final List<Signer> shipped;
    private final Path folder;
    private final boolean required;

    RulesetSigners(
            @Value("${jazari.rulesets.signers:data/ruleset-signers}") Path folder,
            @Value("${jazari.rulesets.signature-required:false}") boolean required) {
        this.folder = folder;
        this.required = required;
        this.shipped = shipped();
    }

    /** A public key of Ed25519 under the name of its file. */
    private record Signer(String name, PublicKey key) {

        /** The name, and the beginning of the hash of the key, so that two keys of one name are told apart. */
        String shown() {
            return name + " · " + RulesetFile.sha256(key.getEncoded()).substring(0, SHOWN_HEX);
        }
    }

    /** Whether a ruleset that nobody signed is refused. */
    boolean isRequired() {
        return required;
    }

    /** The one whose signature of a ruleset's canonical JSON this is; empty where nobody known signed just this content. */
    Optional<String> signerOf(SourceTree ruleset, String signature) {
        byte[] canonical = RulesetFile.canonical(ruleset.root());
        return Stream.concat(shipped.stream(), ofTheOperator().stream())
                .filter(signer -> RulesetSignature.verifies(canonical, signature, signer.key()))
                .findFirst()
                .map(Signer::shown);
    }

    private static List<Signer> shipped() {
        List<Signer> signers = new ArrayList<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:rulesets/signers/*" + ENDING)) {
                signers.add(
                        signer(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(signers);
    }

    /** Read at each use, so that a key that was taken away is believed no longer. */
    private List<Signer> ofTheOperator() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Signer> signers = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                signers.add(signer(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
            return signers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signer signer(String file, String pem) {
        return new Signer(
                file.substring(0, file.length() - ENDING.length()),
                RulesetSignature.publicKey(pem)
                        .orElseThrow(() -> new IllegalStateException(file + " holds no public key of Ed25519 in PEM")));
    }
}
