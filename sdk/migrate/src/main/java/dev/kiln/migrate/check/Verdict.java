package dev.kiln.migrate.check;

import dev.kiln.migrate.MigratedTemplate;
import org.jspecify.annotations.Nullable;

/**
 * How far one template came.
 *
 * @param file the template's file
 * @param migrated its class, or null when none could be made
 * @param compiled whether the class compiles
 * @param equal whether its synthesis gives the template again
 * @param reason why it did not come further, or null
 */
public record Verdict(
        String file,
        @Nullable MigratedTemplate migrated,
        boolean compiled,
        boolean equal,
        @Nullable String reason) {

    static Verdict refused(String file, String reason) {
        return new Verdict(file, null, false, false, reason);
    }
}
