package org.jazari.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jazari.verifier.SignatureType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key in SoftHSM, where Debian's softhsm2 and opensc are installed. */
class Pkcs11DeviceTest {
    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final Path TOOL = Path.of("/usr/bin/pkcs11-tool");

    @TempDir
    Path folder;

    /** In a process of its own, since the module reads its settings from the environment. */
    @Test
    void aLogSignsWithAKeyThatStaysInItsDevice() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(MODULE) && Files.exists(TOOL), "no SoftHSM here: apt-get install softhsm2 opensc");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path settings = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        run(
                settings,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "jazari",
                "--pin",
                "1234",
                "--so-pin",
                "1234");
        run(
                settings,
                TOOL.toString(),
                "--module",
                MODULE.toString(),
                "--token-label",
                "jazari",
                "--login",
                "--pin",
                "1234",
                "--keypairgen",
                "--key-type",
                "EC:edwards25519",
                "--label",
                "ledger");
        String said = run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Pkcs11DeviceTest.class.getName(),
                folder.resolve("log").toString());
        assertThat(said).contains("signed 3").contains("refused");
    }

    private static String run(Path settings, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    public static void main(String[] arguments) throws Exception {
        try (Pkcs11Device device = Pkcs11Device.open(MODULE, "jazari", "1234".toCharArray(), "ledger")) {
            NoteSigner signer = device.signer(Logs.ORIGIN, SignatureType.ED25519);
            LedgerSettings settings =
                    new LedgerSettings(Path.of(arguments[0]), Logs.ORIGIN, List.of(signer), () -> Logs.NOW);
            try (Ledger ledger = Logs.opened(Ledger.open(settings))) {
                ledger.append(Logs.entries(0, 3));
                Logs.trusting(signer.key()).check(ledger.checkpoint());
                System.out.println("signed " + ledger.size());
            }
        }
        assertThatThrownBy(() -> Pkcs11Device.open(MODULE, "jazari", "1234".toCharArray(), "absent"))
                .hasMessageContaining("0 keys");
        assertThatThrownBy(() -> Pkcs11Device.open(MODULE, "elsewhere", "1234".toCharArray(), "ledger"))
                .hasMessageContaining("no token");
        assertThatThrownBy(() -> Pkcs11Device.open(Path.of("/absent.so"), "jazari", "1234".toCharArray(), "ledger"))
                .isInstanceOf(IOException.class);
        System.out.println("refused");
    }
}
