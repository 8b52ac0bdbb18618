package org.jazari.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the platform listens. */
record ListeningAddress(String host, int port) {

    ListeningAddress {
        if (port < 1 || port > 65_535) {
            throw new CommandRefusal("refusal.port-range", port);
        }
    }

    /** For a person: an address that a browser on this machine can open. */
    String url() {
        String name = host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1") ? "localhost" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + "/";
    }

    /** Before anything slow begins, so that the refusal comes at once. */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new CommandRefusal("refusal.address", host);
        } catch (BindException refused) {
            if (String.valueOf(refused.getMessage()).contains("Cannot assign")) {
                throw new CommandRefusal("refusal.address", host);
            }
            if (String.valueOf(refused.getMessage()).contains("Permission denied")) {
                throw new CommandRefusal("refusal.port-privileged", port);
            }
            throw new CommandRefusal("refusal.port", port, port == 65_535 ? 8080 : port + 1);
        } catch (IOException other) {
            throw new CommandRefusal("refusal.address", host);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new CommandRefusal("refusal.address", "127.0.0.1");
        }
    }
}
