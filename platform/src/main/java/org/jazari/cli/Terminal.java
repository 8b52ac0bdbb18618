package org.jazari.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8, whatever the terminal's locale claims: Arabic and Tifinagh must survive {@code LANG=C}. */
final class Terminal {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Terminal() {}

    static void print(String text) {
        OUT.print(text);
        OUT.flush();
    }

    static void say(String line) {
        OUT.println(line);
    }

    static void warn(String line) {
        ERR.println(line);
    }
}
