package dev.kiln;

import dev.kiln.spi.CallSite;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes to Heat along with the template. Made by {@link Fn#file(String)}; read at synthesis.
 *
 * @param key the name by which the template asks for it; the same on every machine
 * @param path where it is: from the project's folder on, or, where there is an anchor, as the anchor's class loader names it
 * @param anchor the class beside which it lies on the class path, or null for a file of the project
 * @param site where the program asks for it
 */
public record IncludedFile(
        String key, String path, @Nullable Class<?> anchor, CallSite site) {

    static IncludedFile ofProject(String path) {
        boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:.*");
        return new IncludedFile(
                keyOf(absolute ? path.substring(lastSlash(path) + 1) : path), path, null, CallSite.here());
    }

    static IncludedFile ofClassPath(Class<?> anchor, String resource) {
        String folder = anchor.getPackageName().replace('.', '/');
        boolean fromRoot = resource.startsWith("/") || folder.isEmpty();
        String name = fromRoot ? resource : "/" + folder + "/" + resource;
        return new IncludedFile(keyOf(name), resource, anchor, CallSite.here());
    }

    /**
     * A file that this one, a template, refers to.
     *
     * @param reference the path from this file on
     * @return the file, asked for where this one is
     */
    public IncludedFile beside(String reference) {
        return reference.startsWith("/")
                ? new IncludedFile(keyOf(reference.substring(lastSlash(reference) + 1)), reference, null, site)
                : new IncludedFile(
                        keyOf(key.substring(0, lastSlash(key) + 1) + reference),
                        path.substring(0, lastSlash(path) + 1) + reference,
                        anchor,
                        site);
    }

    private static int lastSlash(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    /** The path without what differs between machines or leads out of a folder; of an absolute path of the machine, the name. */
    private static String keyOf(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
