package org.jazari.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The port of a cluster: chosen once, kept in a file, so that tools and pools find it again. It lies below the range from which the
 * kernel takes ports for outgoing connections, lest one of these be sitting on it at the next start.
 */
final class PortChoice {
    private static final int LOWEST = 15_432;
    private static final int COUNT = 10_000;

    private PortChoice() {}

    /** The kept port, or 0. */
    static int kept(DatabaseDirectory directory) throws IOException {
        if (Files.notExists(directory.port())) {
            return 0;
        }
        try {
            return Integer.parseInt(Files.readString(directory.port()).strip());
        } catch (NumberFormatException damaged) {
            return 0;
        }
    }

    static void keep(DatabaseDirectory directory, int port) throws IOException {
        DurableFiles.write(directory.port(), port + "\n", "rw-r--r--");
    }

    static int chooseFree() throws DatabaseStartException {
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        for (int step = 0; step < COUNT; step++) {
            int port = LOWEST + (start + step) % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseStartException(
                DatabaseStartException.Code.PORT_TAKEN,
                "No port from " + LOWEST + " to " + (LOWEST + COUNT - 1) + " is free on " + ServerSettings.HOST,
                "end some of the processes that listen there");
    }

    /** Binds as the server will: a port in TIME_WAIT counts as free. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ServerSettings.HOST), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
