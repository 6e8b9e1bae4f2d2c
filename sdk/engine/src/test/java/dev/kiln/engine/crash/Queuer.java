package dev.kiln.engine.crash;

import dev.kiln.engine.store.SqliteStackStore;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that waits for a store, says that it has it, and keeps it until its input ends. */
public final class Queuer {

    private Queuer() {}

    /** The argument is the store. */
    public static void main(String[] args) throws Exception {
        try (SqliteStackStore store = SqliteStackStore.open(Path.of(args[0]), Duration.ofMinutes(10))) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println("has " + store.stacks());
            while (System.in.read() >= 0) {
                // until the end
            }
        }
    }
}
