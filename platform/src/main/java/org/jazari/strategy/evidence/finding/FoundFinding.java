package org.jazari.strategy.evidence.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jazari.quantities.Finding;

/**
 * What a comparison found, under a name that stays the same as long as its words stand in their documents.
 *
 * @param id made of kind, verdict and the places of the sides
 */
record FoundFinding(String id, Finding finding) {
    private static final int DIGITS = 16;

    static FoundFinding of(Finding finding) {
        String places = finding.sides().stream()
                .map(side -> side.source() + ":" + side.start() + ":" + side.end())
                .sorted()
                .collect(Collectors.joining(" "));
        return new FoundFinding(
                hash(finding.kind().code() + " " + finding.verdict().code() + " " + places), finding);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
