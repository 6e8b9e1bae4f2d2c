package dev.kiln.cli;

/** What {@code kiln} tells the shell. */
public final class ExitCode {

    /** All went well; for a deployment: the stack reached {@code *_COMPLETE}. */
    public static final int OK = 0;

    /** The cloud refused, could not be reached, or the stack failed. */
    public static final int FAILED = 1;

    /** The command line is not understood. */
    public static final int USAGE = 2;

    /** The app does not compile, does not run or is not valid; nothing was sent. */
    public static final int INVALID_APP = 3;

    /** {@code kiln diff --exit-code}: something differs. */
    public static final int DIFFERENT = 4;

    /** A fault of Kiln itself. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
