package org.jazari.gateway.dataplane.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** The clients, in a process of their own: {@link BenchClient}. */
final class Load {
    /** What came of a run. */
    record Result(long answers, long failures, double seconds, double medianMillis, int mostAtOnce) {
        double perSecond() {
            return answers / seconds;
        }
    }

    private final Process process;
    private final BufferedReader lines;

    /** @param process that has said that it is ready */
    Load(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    Process process() {
        return process;
    }

    static String request(int port, String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Type: application/json\r\n"
                + headers + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** @param seconds 0 where each connection asks once */
    Result run(int port, String request, int connections, double seconds) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(String.format(
                            Locale.ROOT,
                            "%d %d %f %s%n",
                            port,
                            connections,
                            seconds,
                            Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8))))
                    .flush();
            String line = lines.readLine();
            while (line != null && !line.startsWith("result ")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IOException("The clients of the bench have ended");
            }
            String[] words = line.split(" ", -1);
            return new Result(
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    Double.parseDouble(words[3]),
                    Double.parseDouble(words[4]),
                    Integer.parseInt(words[5]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
