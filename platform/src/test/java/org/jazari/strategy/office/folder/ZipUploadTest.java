package org.jazari.strategy.office.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ZipUploadTest {
    private static final byte[] YAML = "axes: []\n".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> hostile() {
        byte[] plain = Zips.of(Map.of("axes.yaml", YAML)).bytes();
        byte[] large = new byte[5 << 20];
        byte[] noise = new byte[1 << 10];
        Zips many = Zips.of(Map.of());
        for (int i = 0; i < 400; i++) {
            many.with("f" + i + ".yaml", YAML);
        }
        Zips wide = Zips.of(Map.of());
        for (int i = 0; i < 20; i++) {
            wide.with("f" + i + ".yaml", new byte[3 << 20]);
        }
        Arrays.fill(noise, (byte) 'x');
        return Stream.of(
                Arguments.of("not-a-zip", new byte[0]),
                Arguments.of("not-a-zip", "strategy: {}".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("not-a-zip", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("zip-damaged", Arrays.copyOf(plain, 40)),
                Arguments.of("zip-encrypted", Zips.encrypted(plain)),
                Arguments.of(
                        "zip-traversal",
                        Zips.renamed(Zips.of(Map.of("aaaaaaa.yaml", YAML)).bytes(), "aaaaaaa.yaml", "../../a.yaml")),
                Arguments.of("zip-traversal", Zips.of(Map.of("a//b.yaml", YAML)).bytes()),
                Arguments.of("zip-traversal", Zips.of(Map.of("./b.yaml", YAML)).bytes()),
                Arguments.of(
                        "zip-absolute", Zips.of(Map.of("/etc/b.yaml", YAML)).bytes()),
                Arguments.of("zip-absolute", Zips.of(Map.of("C:/b.yaml", YAML)).bytes()),
                Arguments.of("zip-absolute", Zips.of(Map.of("..\\b.yaml", YAML)).bytes()),
                Arguments.of("zip-name", Zips.of(Map.of("a\nb.yaml", YAML)).bytes()),
                Arguments.of("zip-name", Zips.of(Map.of("-rf.yaml", YAML)).bytes()),
                Arguments.of("zip-name", Zips.of(Map.of("a\u202eb.yaml", YAML)).bytes()),
                Arguments.of("zip-name", Zips.of(Map.of("<script>.yaml", YAML)).bytes()),
                Arguments.of(
                        "zip-name",
                        Zips.of(Map.of("x".repeat(300) + ".yaml", YAML)).bytes()),
                Arguments.of("zip-name", Zips.of(Map.of("a\u0000.yaml", YAML)).bytes()),
                Arguments.of(
                        "zip-duplicate",
                        Zips.of(Map.of("Axes.yaml", YAML))
                                .with("axes.yaml", YAML)
                                .bytes()),
                Arguments.of(
                        "zip-duplicate",
                        Zips.renamed(
                                Zips.of(Map.of("axes.yaml", YAML))
                                        .with("axez.yaml", YAML)
                                        .bytes(),
                                "axez.yaml",
                                "axes.yaml")),
                Arguments.of(
                        "zip-folders",
                        Zips.of(Map.of("a/b.yaml", YAML)).with("c/d.yaml", YAML).bytes()),
                Arguments.of(
                        "zip-folders",
                        Zips.of(Map.of("a/b/c.yaml", YAML))
                                .with("a/d.yaml", YAML)
                                .bytes()),
                Arguments.of(
                        "zip-without-yaml", Zips.of(Map.of("readme.md", noise)).bytes()),
                Arguments.of("zip-entries", many.bytes()),
                Arguments.of("zip-bomb", Zips.of(Map.of("a.yaml", large)).bytes()),
                Arguments.of("zip-bomb", wide.bytes()),
                Arguments.of(
                        "zip-bomb",
                        Zips.of(Map.of("readme.md", new byte[200 << 20])).bytes()),
                Arguments.of(
                        "zip-damaged",
                        Zips.of(Map.of("stratégie-é.yaml", YAML))
                                .namesIn(Charset.forName("windows-1252"))
                                .bytes()));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedForItsReason(String code, byte[] archive) {
        assertThat(ZipUpload.read(archive))
                .isInstanceOfSatisfying(
                        Upload.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code)));
    }

    @Test
    void oneFolderAroundAllFilesIsTakenOff() {
        byte[] archive = Zips.of(Map.of("maroc/axes.yaml", YAML))
                .with("maroc/", new byte[0])
                .with("maroc/README.md", "read me")
                .with("__MACOSX/maroc/._axes.yaml", "junk")
                .with("maroc/.DS_Store", "junk")
                .bytes();

        assertThat(ZipUpload.read(archive)).isInstanceOfSatisfying(Upload.Files.class, files -> {
            assertThat(files.files()).containsOnlyKeys("axes.yaml");
            assertThat(files.ignored()).containsExactly("maroc/README.md");
        });
    }

    @Property(tries = 300)
    void anyBytesAreAnswered(@ForAll @Size(max = 200) byte[] noise) {
        byte[] archive = Zips.of(Map.of("axes.yaml", YAML)).bytes();
        for (int i = 0; i < noise.length; i++) {
            archive[Math.floorMod(noise[i] * 31 + i * 7, archive.length)] = noise[i];
        }

        assertThat(ZipUpload.read(archive)).isNotNull();
        assertThat(ZipUpload.read(noise)).isNotNull();
    }
}
