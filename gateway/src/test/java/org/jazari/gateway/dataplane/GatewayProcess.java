package org.jazari.gateway.dataplane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/** A gateway in a process of its own, to be killed or measured: prints its port and waits. */
public final class GatewayProcess {
    private GatewayProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        switch (Gateway.start(Path.of(arguments[0]), Path.of(arguments[1]), InstantSource.system())) {
            case GatewayStart.Started started ->
                System.out.println("ready " + started.gateway().port() + " "
                        + started.gateway().adminPort());
            case GatewayStart.WrongConfiguration wrong -> {
                System.out.println("wrong " + wrong.problems());
                System.exit(1);
            }
            case GatewayStart.Impossible impossible -> {
                System.out.println("impossible " + impossible.reason());
                System.exit(1);
            }
        }
        Thread.currentThread().join();
    }

    /** Starts one with this process' class path. */
    static Process spawn(Path configuration, Path state) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GatewayProcess.class.getName(),
                        configuration.toString(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
