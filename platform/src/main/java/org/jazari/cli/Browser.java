package org.jazari.cli;

import java.io.Console;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Opens the platform in the user's browser: when asked, or when somebody sits at a graphical terminal. */
record Browser(@Nullable Boolean asked) {

    void show(String url) {
        if (asked == null ? !atGraphicalTerminal() : !asked) {
            return;
        }
        try {
            new ProcessBuilder("xdg-open", url)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            // The address is on the screen already.
        }
    }

    @SuppressWarnings("SystemConsoleNull") // it is null again where standard input is not a terminal
    private static boolean atGraphicalTerminal() {
        Console console = System.console();
        return console != null
                && console.isTerminal()
                && (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null);
    }
}
