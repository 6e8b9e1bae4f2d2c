package dev.kiln.synth;

import dev.kiln.policy.Policy;

/** Says what a policy threw and where. */
final class PolicyFailure {

    private PolicyFailure() {}

    static String words(Throwable thrown, Policy policy) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return thrown.getClass().getName() + at(thrown, policy.name()) + message;
    }

    /** The innermost frame of the policy's own class, else the innermost of all. */
    private static String at(Throwable thrown, String policy) {
        StackTraceElement[] frames = thrown.getStackTrace();
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().equals(policy)) {
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
