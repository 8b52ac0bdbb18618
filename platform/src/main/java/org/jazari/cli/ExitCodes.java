package org.jazari.cli;

/** What a command's end says to a script. */
final class ExitCodes {
    static final int OK = 0;
    static final int PROBLEMS = 1;
    static final int ENVIRONMENT = 2;

    private ExitCodes() {}
}
