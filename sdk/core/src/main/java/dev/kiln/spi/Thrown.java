package dev.kiln.spi;

/** Says what a piece of the user's that Kiln runs, a policy or an aspect, has thrown and where. */
public final class Thrown {

    private Thrown() {}

    /**
     * How to call the piece.
     *
     * @param piece the object
     * @return the name of its class; of a lambda, the class that it is written in
     */
    public static String nameOf(Object piece) {
        String name = piece.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }

    /**
     * What was thrown.
     *
     * @param thrown the exception or error
     * @param className the class of the piece, whose line is told; where it has none on the stack, the innermost line
     * @return the class, the place and the message
     */
    public static String words(Throwable thrown, String className) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return thrown.getClass().getName() + at(thrown, className) + message;
    }

    private static String at(Throwable thrown, String className) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().equals(className)) {
                return " at " + place(frame);
            }
        }
        return frames.length == 0 ? "" : " at " + place(frames[0]);
    }

    private static String place(StackTraceElement frame) {
        String className = frame.getClassName();
        String folder = className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
        return folder + frame.getFileName() + ":" + frame.getLineNumber();
    }
}
