package dev.kiln.cli.live;

import dev.kiln.deploy.StackStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it stands in the table.
 *
 * @param depth how many stacks deep it is nested; 0 in the stack itself
 * @param name its name, as it is told below the resource that nests it
 * @param type its type, empty while it is not known
 * @param status its status, or null if nothing has been done to it yet
 * @param phase how far it is
 * @param took how long the last action has taken so far, or null if that is not known
 * @param reason what Heat says about it, or empty
 */
record ResourceLine(
        int depth,
        String name,
        String type,
        @Nullable StackStatus status,
        Phase phase,
        @Nullable Duration took,
        String reason) {}
