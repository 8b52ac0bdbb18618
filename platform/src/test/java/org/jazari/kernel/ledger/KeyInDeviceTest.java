package org.jazari.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log's key stays in a PKCS#11 device by configuration alone. Needs Debian's softhsm2 and opensc. */
class KeyInDeviceTest {
    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final Path TOOL = Path.of("/usr/bin/pkcs11-tool");
    private static final String ORIGIN = "jazari.example/ledger";

    @TempDir
    Path folder;

    @Test
    void aLogWhoseKeyIsInADeviceNeedsNoKeyFile() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(MODULE) && Files.exists(TOOL), "no SoftHSM here: apt-get install softhsm2 opensc");
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path settings = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        run(settings, "softhsm2-util --init-token --free --label jazari --pin 1234 --so-pin 1234");
        run(
                settings,
                TOOL + " --module " + MODULE + " --token-label jazari --login --pin 1234"
                        + " --keypairgen --key-type EC:edwards25519 --label ledger");
        Path pin = Files.writeString(folder.resolve("pin"), "1234\n");
        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(child(settings)).contains("key-open-to-others");

        Files.setPosixFilePermissions(pin, PosixFilePermissions.fromString("rw-------"));
        assertThat(child(settings)).contains("1 signer of " + ORIGIN).contains("no key file");
    }

    private String child(Path settings) throws IOException, InterruptedException {
        return run(
                settings,
                Path.of(System.getProperty("java.home"), "bin", "java") + " --enable-native-access=ALL-UNNAMED -cp "
                        + System.getProperty("java.class.path") + " " + KeyInDeviceTest.class.getName() + " " + folder);
    }

    private static String run(Path settings, String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command.split(" ", -1))));
        builder.environment().put("SOFTHSM2_CONF", settings.toString());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Reads the settings of SoftHSM from its environment, hence the process of its own. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path keys = folder.resolve("keys");
        LedgerProperties properties = new LedgerProperties(
                folder.resolve("ledger"),
                keys,
                ORIGIN,
                keys.resolve("witnesses"),
                Duration.ofSeconds(1),
                new LedgerProperties.Device(MODULE, "jazari", "ledger", folder.resolve("pin")));
        try {
            LogKeys found = LogKeys.open(properties, List.of());
            System.out.println(found.signers().size() + " signer of " + found.origin());
            try (var files = Files.list(keys)) {
                System.out.println(files.findAny().isPresent() ? "a key file" : "no key file");
            }
        } catch (LedgerRefusedException refused) {
            System.out.println(refused.code());
        }
    }
}
