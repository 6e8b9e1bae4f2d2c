package dev.kiln.testing;

import java.util.ArrayList;
import java.util.List;

/** One comparison of values with what a test expects: what is not so, and what to capture when all is. */
final class Trial {

    private final List<String> misses = new ArrayList<>();
    private final List<Runnable> captures = new ArrayList<>();

    void miss(String path, String what) {
        misses.add(path.isEmpty() ? what : path + " " + what);
    }

    void whenGood(Runnable capture) {
        captures.add(capture);
    }

    void add(Trial other) {
        misses.addAll(other.misses);
        captures.addAll(other.captures);
    }

    boolean isGood() {
        return misses.isEmpty();
    }

    List<String> misses() {
        return misses;
    }

    /** Fills the captures; to be called once it is clear that this is the thing that the test looks for. */
    void capture() {
        captures.forEach(Runnable::run);
    }
}
