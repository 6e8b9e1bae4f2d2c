package dev.kiln.cli.command;

import dev.kiln.cli.live.LastWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a stack when the command that waits for it is interrupted: a cloud goes on by itself, an engine in this process does not.
 *
 * @param goesOn whether the action goes on without the command
 * @param where the options that name the cloud, as they were given: {@code --os-cloud demo}, or nothing
 */
record Departure(boolean goesOn, String where) implements LastWords {

    @Override
    public List<String> of(String stack, @Nullable String action) {
        List<String> lines = new ArrayList<>();
        if (action == null) {
            lines.add("kiln: interrupted; whether anything has begun on stack " + stack + " is not known");
            lines.add(command("see what it is doing:  kiln stack show", stack, ""));
            return lines;
        }
        if (goesOn) {
            lines.add("kiln: interrupted; the " + action + " of stack " + stack + " goes on in the cloud");
            lines.add(command("watch it again:  kiln stack events", stack, " --follow"));
            if (action.equals("CREATE")) {
                lines.add(command("stop it:         kiln stack cancel", stack, " --no-rollback"));
            } else if (action.equals("UPDATE")) {
                lines.add(command("stop it:         kiln stack cancel", stack, ""));
            }
            return lines;
        }
        lines.add("kiln: interrupted; local stacks are worked on only while a command runs,");
        lines.add(
                "      so the " + action + " of stack " + stack + " has stopped, and what was in progress has failed");
        lines.add("      go on:             give the same command again");
        lines.add(command("see how it stands: kiln stack show", stack, ""));
        return lines;
    }

    private String command(String beginning, String stack, String end) {
        return "      " + beginning + " " + stack + end + where;
    }
}
