package dev.kiln.synth;

import dev.kiln.App;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program for the apps that it makes, so that a tool can take over what {@link App#synth()} does otherwise: write files.
 */
public final class AppCapture {

    private static final ThreadLocal<@Nullable Capture> CAPTURED = new ThreadLocal<>();

    private AppCapture() {}

    private record Capture(Path folder, List<App> apps) {}

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
        return during(Path.of(""), program);
    }

    /**
     * Runs a program in this thread as if it had been started in a folder.
     *
     * @param folder where the paths of files that its stacks include begin
     * @param program the program
     * @return the apps that it made, in order
     * @throws Exception what the program throws
     */
    public static List<App> during(Path folder, Program program) throws Exception {
        Capture before = CAPTURED.get();
        List<App> apps = new ArrayList<>();
        CAPTURED.set(new Capture(folder, apps));
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
     * The folder in which the program runs.
     *
     * @return the one given to {@link #during(Path, Program)}, or else the one of the process, as an empty path
     */
    public static Path folder() {
        Capture capture = CAPTURED.get();
        return capture == null ? Path.of("") : capture.folder();
    }

    /**
     * Tells of a new app; called by the constructor of {@link App}.
     *
     * @param app the app
     */
    public static void created(App app) {
        Capture capture = CAPTURED.get();
        if (capture != null) {
            capture.apps().add(app);
        }
    }
}
