package dev.kiln.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** A line of {@code live/commands.txt}: a command, the exit code that it ends with, and what it prints. */
record CommandRow(String exit, String command, String text) {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");

    static List<CommandRow> all() throws IOException {
        List<CommandRow> rows = new ArrayList<>();
        try (InputStream file = CommandRow.class.getResourceAsStream("/live/commands.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\\|", 3);
                    rows.add(new CommandRow(parts[0].strip(), parts[1].strip(), parts[2].strip()));
                }
            }
        }
        return rows;
    }

    boolean isRepeated() {
        return exit.startsWith("~");
    }

    boolean isInterrupted() {
        return exit.equals("^C");
    }

    int code() {
        return isInterrupted() ? 0 : Integer.parseInt(exit.replace("~", ""));
    }

    /** Whether the command did what it was asked for; that something differs is no failure. */
    boolean isSuccess() {
        return code() == ExitCode.OK || code() == ExitCode.DIFFERENT;
    }

    /** The command of the tree that the row calls, by its full name. */
    String called(CommandLine kiln) {
        CommandLine at = kiln;
        for (String word : command.split(" ", -1)) {
            CommandLine next = at.getSubcommands().get(word);
            if (next == null) {
                break;
            }
            at = next;
        }
        return at.getCommandSpec().qualifiedName();
    }

    String[] words(Map<String, String> values) {
        return filled(command, values, false).split(" ", -1);
    }

    /** Whether a run is as the row says; its groups become values. */
    boolean isTrueOf(Transcript run, Map<String, String> values) {
        Matcher found = Pattern.compile(filled(text, values, true)).matcher(run.out() + run.err());
        if (run.code() != code() || !found.find()) {
            return false;
        }
        Matcher group = GROUP.matcher(text);
        while (group.find()) {
            values.put(group.group(1), found.group(group.group(1)));
        }
        return true;
    }

    private static String filled(String text, Map<String, String> values, boolean quoted) {
        String all = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            all = all.replace("{" + value.getKey() + "}", quoted ? Pattern.quote(value.getValue()) : value.getValue());
        }
        return all;
    }
}
