package dev.kiln.migrate.translate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A comment of a YAML text.
 *
 * @param line the line, from 1
 * @param column the column of its {@code #}, from 1
 * @param trailing whether something stands before it on its line
 * @param text what follows the {@code #}
 */
record YamlComment(int line, int column, boolean trailing, String text) {

    /** The comments of a text; a {@code #} within a value is none. Empty for JSON and for what is no YAML. */
    static List<YamlComment> of(String text) {
        BitSet withinValues = new BitSet();
        Map<Integer, Integer> ends = new HashMap<>();
        if (text.stripLeading().startsWith("{") || !scan(text, withinValues, ends)) {
            return List.of();
        }
        List<YamlComment> comments = new ArrayList<>();
        String[] lines = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int mark = line.length() - line.stripLeading().length();
            if (!withinValues.get(i) && line.startsWith("#", mark)) {
                comments.add(new YamlComment(i + 1, mark + 1, false, line.substring(mark + 1)));
                continue;
            }
            int end = Math.min(ends.getOrDefault(i, line.length()), line.length());
            int hash = line.indexOf(" #", end);
            if (hash >= 0 && line.substring(end, hash).isBlank()) {
                comments.add(new YamlComment(i + 1, hash + 2, true, line.substring(hash + 2)));
            }
        }
        return comments;
    }

    /**
     * Finds where values are.
     *
     * @param withinValues gets the lines, from 0, that continue a value of several lines
     * @param ends gets for each line the column, from 0, at which its last value or bracket ends
     */
    private static boolean scan(String text, BitSet withinValues, Map<Integer, Integer> ends) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), options);
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                Event event = parser.getEvent();
                int first = event.getStartMark().getLine();
                int last = event.getEndMark().getLine();
                boolean block = event instanceof ScalarEvent scalar
                        && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
                if (block) {
                    withinValues.set(first + 1, Math.max(first + 1, last));
                } else {
                    if (event instanceof ScalarEvent) {
                        withinValues.set(first + 1, last + 1);
                    }
                    ends.merge(last, event.getEndMark().getColumn(), Math::max);
                }
            }
            return true;
        } catch (YAMLException notYaml) {
            return false;
        }
    }
}
