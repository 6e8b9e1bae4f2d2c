package dev.kiln.deploy.cloud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * YAML in which every scalar is a text, or null: a password {@code 0123} or {@code yes} means what it looks like. SnakeYAML parses; what it
 * then does about types would take several times as long, and all commands that talk to a cloud wait for it. The reader of templates is no
 * help: it gives scalars the types that Heat would give them, and what they looked like is lost.
 */
final class PlainYaml {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final int DEEPEST = 50;

    private final Parser parser;
    private final Map<String, @Nullable Object> anchors = new HashMap<>();
    private int depth;

    /** YAML, but nothing that could be a configuration. Its message quotes nothing of the text. */
    static final class UnusableException extends YAMLException {
        private static final long serialVersionUID = 1L;

        private final int line;

        UnusableException(String message, Event where) {
            super(message);
            this.line = where.getStartMark().getLine() + 1;
        }

        /** Counted from 1. */
        int line() {
            return line;
        }
    }

    private PlainYaml(Parser parser) {
        this.parser = parser;
    }

    /**
     * Reads the only document of a text.
     *
     * @return maps, lists and texts; null for an empty text
     * @throws UnusableException when it holds more than one document or something that contains itself, or is nested too deeply
     * @throws YAMLException when it is no YAML
     */
    static @Nullable Object read(String text) {
        LoaderOptions options = new LoaderOptions();
        return new PlainYaml(new ParserImpl(new StreamReader(text), options)).document();
    }

    private @Nullable Object document() {
        parser.getEvent();
        if (parser.peekEvent() instanceof StreamEndEvent) {
            return null;
        }
        parser.getEvent();
        Object value = value(parser.getEvent());
        parser.getEvent();
        if (!(parser.peekEvent() instanceof StreamEndEvent)) {
            throw new UnusableException("a second document begins", parser.peekEvent());
        }
        return value;
    }

    private @Nullable Object value(Event event) {
        if (event instanceof AliasEvent alias) {
            if (!anchors.containsKey(alias.getAnchor())) {
                throw new UnusableException("an alias (*) that names nothing, or what it stands in", event);
            }
            return anchors.get(alias.getAnchor());
        }
        if (++depth > DEEPEST) {
            throw new UnusableException("nested more than " + DEEPEST + " deep", event);
        }
        Object value = event instanceof ScalarEvent scalar
                ? text(scalar)
                : event instanceof MappingStartEvent ? map() : list();
        depth--;
        if (((NodeEvent) event).getAnchor() != null) {
            anchors.put(((NodeEvent) event).getAnchor(), value);
        }
        return value;
    }

    private static @Nullable Object text(ScalarEvent scalar) {
        boolean isNull = scalar.isPlain() && scalar.getTag() == null && NULLS.contains(scalar.getValue());
        return isNull ? null : scalar.getValue();
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        while (!(parser.peekEvent() instanceof SequenceEndEvent)) {
            list.add(value(parser.getEvent()));
        }
        parser.getEvent();
        return list;
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        while (!(parser.peekEvent() instanceof MappingEndEvent)) {
            Event key = parser.getEvent();
            if (isMerge(key)) {
                merge(value(parser.getEvent()), merged, key);
            } else {
                map.put(String.valueOf(value(key)), value(parser.getEvent()));
            }
        }
        parser.getEvent();
        merged.forEach(map::putIfAbsent);
        return map;
    }

    private static boolean isMerge(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    /** Of several maps, the first that has a key counts. */
    private static void merge(@Nullable Object from, Map<String, @Nullable Object> into, Event where) {
        if (from instanceof List<?> several) {
            several.forEach(one -> merge(one, into, where));
        } else if (from instanceof Map<?, ?> map) {
            map.forEach((key, value) -> into.putIfAbsent(String.valueOf(key), value));
        } else {
            throw new UnusableException("what is merged (<<) is no map", where);
        }
    }
}
