package org.jazari.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public vectors of transparency-dev/merkle: each file says whether its proof must be accepted. */
class MerkleVectorsTest {
    private interface Check {
        void of(JsonNode vector) throws RefusedException;
    }

    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return vectors("inclusion", vector -> {
            MerkleProofs.checkInclusion(
                    number(vector, "leafIdx"),
                    number(vector, "treeSize"),
                    bytes(vector.path("leafHash")),
                    bytes(vector.path("root")),
                    proof(vector));
        });
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return vectors(
                "consistency",
                vector -> MerkleProofs.checkConsistency(
                        number(vector, "size1"),
                        number(vector, "size2"),
                        bytes(vector.path("root1")),
                        bytes(vector.path("root2")),
                        proof(vector)));
    }

    private static Stream<DynamicTest> vectors(String kind, Check check) throws IOException {
        Path folder = SharedData.folder("trust/merkle-vectors").resolve(kind);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(90);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                    JsonNode vector = JsonMapper.shared().readTree(file);
                    boolean accepted = true;
                    try {
                        check.of(vector);
                    } catch (RefusedException refused) {
                        accepted = false;
                    }
                    assertThat(accepted).isNotEqualTo(vector.path("wantErr").asBoolean());
                }));
    }

    /** Unsigned 64-bit numbers of the vectors beyond a long are negative here, as they would be to a caller that casts. */
    private static long number(JsonNode vector, String name) {
        return new BigInteger(vector.path(name).asString()).longValue();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static List<byte[]> proof(JsonNode vector) {
        List<byte[]> proof = new ArrayList<>();
        vector.path("proof").forEach(hash -> proof.add(bytes(hash)));
        return proof;
    }
}
