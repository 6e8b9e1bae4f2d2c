package dev.kiln.cli.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to tell of a stack that is at work when the process is ended, for example by Ctrl-C. */
@FunctionalInterface
public interface LastWords {

    /**
     * Finds the words.
     *
     * @param stack the stack's name
     * @param action what is being done to it, or null when the cloud has been asked but has not answered yet
     * @return lines to print
     */
    List<String> of(String stack, @Nullable String action);
}
