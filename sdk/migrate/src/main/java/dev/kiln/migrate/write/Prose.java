package dev.kiln.migrate.write;

import java.util.ArrayList;
import java.util.List;

/** Sentences in source: in comments and in Javadoc. */
public final class Prose {

    private Prose() {}

    /**
     * Breaks a text into lines.
     *
     * @param text the text, on one line
     * @param width how many characters a line has at most, where blanks allow it
     * @return its lines
     */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width && rest.indexOf(' ') > 0) {
            int blank = rest.lastIndexOf(' ', width);
            int cut = blank > 0 ? blank : rest.indexOf(' ');
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut + 1);
        }
        lines.add(rest);
        return lines;
    }
}
