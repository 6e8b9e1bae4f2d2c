package dev.kiln.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session of several commands, compared with the file {@code transcripts/NAME.txt}: there each command stands after a {@code $}, and below
 * it what it says. Ids and times are replaced by {@code <id-1>} and {@code <time>}, padded to their length, so that columns can be seen; the folder and Java's version are left out, too.
 * With {@code -Dkiln.transcripts=update} the file is written anew.
 */
final class Scene {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ|\\b\\d\\d:\\d\\d:\\d\\d\\b");
    private static final Pattern SHORT_ID = Pattern.compile("(?<=-)[a-z2-7]{12}\\b");

    private final Transcript.Shell shell;
    private final StringBuilder played = new StringBuilder();
    private final Map<String, String> ids = new LinkedHashMap<>();

    Scene(Transcript.Shell shell) {
        this.shell = shell;
    }

    /** Runs a command; blanks separate its words, {@code #1} stands for the first id that was printed. */
    Scene kiln(String command) {
        String[] words = command.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("#\\d+")) {
                words[i] = List.copyOf(ids.keySet()).get(Integer.parseInt(words[i].substring(1)) - 1);
            }
        }
        Transcript run = shell.kiln(words);
        played.append("$ kiln ").append(command).append('\n');
        played.append(steady(run.out())).append(steady(run.err()));
        if (run.code() != 0) {
            played.append("[exit ").append(run.code()).append("]\n");
        }
        played.append('\n');
        return this;
    }

    /** Runs a command whose output does not matter. */
    Scene after(String command) {
        shell.kiln(command.split(" "));
        return this;
    }

    void isAsIn(String name) throws IOException {
        TranscriptFile.of(name).holds(played.toString().stripTrailing() + "\n");
    }

    private String steady(String text) {
        String here = text.replace(shell.folder().toString(), "<folder>")
                .replace(System.getProperty("java.home"), "<java home>")
                .replace("Java " + System.getProperty("java.version"), "Java <version>");
        String times = TIME.matcher(here)
                .replaceAll(time -> padded("<time>", time.group().length()));
        String whole = ID.matcher(times)
                .replaceAll(id -> Matcher.quoteReplacement(
                        padded(name(id.group()), id.group().length())));
        return SHORT_ID.matcher(whole).replaceAll(id -> padded("<short>", 12));
    }

    private String name(String id) {
        return ids.computeIfAbsent(id, any -> "<id-" + (ids.size() + 1) + ">");
    }

    private static String padded(String text, int width) {
        return text.length() >= width
                ? text
                : text.substring(0, text.length() - 1) + ".".repeat(width - text.length()) + ">";
    }
}
