package dev.kiln.synth;

import dev.kiln.App;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program for the apps that it makes, so that a tool can take over what {@link App#synth()} does otherwise: write files.
 */
public final class AppCapture {

    private static final ThreadLocal<@Nullable List<App>> CAPTURED = new ThreadLocal<>();

    private AppCapture() {}

    /** A program that may fail in any way. */
    @FunctionalInterface
    public interface Program {

        /**
         * Runs the program.
         *
         * @throws Exception whatever goes wrong
         */
        void run() throws Exception;
    }

    /**
     * Runs a program in this thread.
     *
     * @param program the program
     * @return the apps that it made, in order
     * @throws Exception what the program throws
     */
    public static List<App> during(Program program) throws Exception {
        List<App> before = CAPTURED.get();
        List<App> apps = new ArrayList<>();
        CAPTURED.set(apps);
        try {
            program.run();
        } finally {
            if (before == null) {
                CAPTURED.remove();
            } else {
                CAPTURED.set(before);
            }
        }
        return List.copyOf(apps);
    }

    /**
     * Whether a tool is capturing the apps of this thread.
     *
     * @return true within {@link #during}
     */
    public static boolean isActive() {
        return CAPTURED.get() != null;
    }

    /**
     * Tells of a new app; called by the constructor of {@link App}.
     *
     * @param app the app
     */
    public static void created(App app) {
        List<App> apps = CAPTURED.get();
        if (apps != null) {
            apps.add(app);
        }
    }
}
