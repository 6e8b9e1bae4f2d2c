package dev.kiln.hot.read;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds values from the events of SnakeYAML's parser. Not with SnakeYAML's own composer and constructor: they resolve scalars
 * in another way than PyYAML, and what they do about positions, duplicates and aliases is not enough.
 */
final class EventComposer {

    private static final String TAGS = "tag:yaml.org,2002:";

    private final PatchedText text;
    private final Cursor cursor;
    private final ParserImpl events;
    private final ReadLimits limits;
    private final String file;
    private final List<Diagnostic> warnings = new ArrayList<>();
    private final Map<String, Optional<Composed>> anchors = new HashMap<>();
    private int depth;
    private int values;

    /** How many brackets are open. */
    private int flows;

    private EventComposer(PatchedText text, String file, ReadLimits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        String patched = text.text();
        this.text = text;
        this.cursor = new Cursor(patched);
        this.events = new ParserImpl(new StreamReader(patched), options);
        this.limits = limits;
        this.file = file;
    }

    /** The one document of a text; a {@link Problem} when there are more, or something else is wrong. */
    static Document compose(String text, String file, ReadLimits limits) {
        PatchedText patched = new PatchedText(text);
        while (true) {
            try {
                EventComposer composer = new EventComposer(patched, file, limits);
                return new Document(composer.document(), composer.warnings);
            } catch (MarkedYAMLException e) {
                if (!patched.replace(e)) {
                    throw syntax(e);
                }
            } catch (YAMLException e) {
                throw Problem.syntax(String.valueOf(e.getMessage()).strip(), 0, 0);
            }
        }
    }

    /** What was read: nothing of an empty text. */
    record Document(@Nullable Composed root, List<Diagnostic> warnings) {}

    private @Nullable Composed document() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        events.getEvent();
        Composed root = value();
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw problem("expected a single document in the stream, but found another document", events.peekEvent());
        }
        return root;
    }

    private Composed value() {
        Event event = events.getEvent();
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        checkAnchor(anchor, event);
        if (anchor != null && anchors.putIfAbsent(anchor, Optional.empty()) != null) {
            throw problem("found duplicate anchor '" + anchor + "'", event);
        }
        Composed value;
        if (event instanceof ScalarEvent scalar) {
            value = new Composed(scalar(scalar), leaf(event), count(1, event));
        } else {
            if (++depth > limits.maxDepth()) {
                throw limit("Lists and maps are nested more than " + limits.maxDepth() + " deep", event);
            }
            count(1, event);
            int flow = ((CollectionStartEvent) event).isFlow() ? 1 : 0;
            flows += flow;
            value = event instanceof SequenceStartEvent sequence ? list(sequence) : map((MappingStartEvent) event);
            flows -= flow;
            depth--;
        }
        if (anchor != null) {
            anchors.put(anchor, Optional.of(value));
        }
        return value;
    }

    private Composed alias(AliasEvent alias) {
        checkAnchor(alias.getAnchor(), alias);
        Optional<Composed> target = anchors.get(alias.getAnchor());
        if (target == null) {
            throw problem("found undefined alias '" + alias.getAnchor() + "'", alias);
        }
        Composed value = target.orElseThrow(
                () -> problem("the alias '" + alias.getAnchor() + "' stands inside what it repeats", alias));
        count(value.size(), alias);
        return value;
    }

    /** PyYAML takes fewer characters than SnakeYAML. */
    private static void checkAnchor(@Nullable String anchor, Event event) {
        boolean good = anchor == null
                || anchor.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '_'
                                || c == '-');
        if (!good) {
            throw problem("the name of an anchor has letters, digits, - and _ only, but not '" + anchor + "'", event);
        }
    }

    private Scalar scalar(ScalarEvent event) {
        String tag = event.getTag();
        String value = text.original(event.getValue());
        ScalarStyle style = event.getScalarStyle();
        boolean plain = style == ScalarStyle.PLAIN;
        if (plain && flows > 0 && cursor.colonWithoutSpace(event.getEndMark().getIndex())) {
            throw problem("found unexpected ':': write a space behind it", event);
        }
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        if (block && cursor.blockBeginsWithTab(event.getStartMark().getIndex())) {
            throw problem("found a tab character where an indentation space is expected", event);
        }
        try {
            if (tag != null && !tag.equals("!")) {
                return ScalarValues.tagged(tag, value);
            }
            return plain && tag == null ? ScalarValues.plain(value) : new StringNode(value);
        } catch (IllegalArgumentException e) {
            throw problem(String.valueOf(e.getMessage()), event);
        }
    }

    private Composed list(SequenceStartEvent start) {
        String tag = start.getTag();
        boolean pairs = (TAGS + "omap").equals(tag) || (TAGS + "pairs").equals(tag);
        checkTag(tag, pairs || (TAGS + "seq").equals(tag), start);
        List<Node> items = new ArrayList<>();
        List<Marks> parts = new ArrayList<>();
        int size = 1;
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            Event before = events.peekEvent();
            Composed item = value();
            items.add(pairs ? pair(item.node(), before) : item.node());
            parts.add(item.marks());
            size += item.size();
        }
        events.getEvent();
        Mark mark = start.getStartMark();
        return new Composed(
                new ListNode(items), new Marks(mark.getLine() + 1, mark.getColumn() + 1, null, parts), size);
    }

    private Node pair(Node item, Event where) {
        if (item instanceof MapNode map && map.entries().size() == 1) {
            Map.Entry<Scalar, Node> entry = map.entries().entrySet().iterator().next();
            return ListNode.of(entry.getKey(), entry.getValue());
        }
        throw problem("expected a mapping of length 1 in an ordered map", where);
    }

    private Composed map(MappingStartEvent start) {
        String tag = start.getTag();
        boolean set = (TAGS + "set").equals(tag);
        checkTag(tag, set || (TAGS + "map").equals(tag), start);
        MapParts parts = new MapParts();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event key = events.peekEvent();
            if (isMerge(key)) {
                events.getEvent();
                count(1, key);
                Event where = events.peekEvent();
                merge(value(), parts, where);
            } else {
                entry(key, parts);
            }
        }
        events.getEvent();
        Mark mark = start.getStartMark();
        Composed map = parts.build(mark.getLine() + 1, mark.getColumn() + 1);
        return set
                ? new Composed(
                        new ListNode(
                                List.copyOf(((MapNode) map.node()).entries().keySet())),
                        map.marks(),
                        map.size())
                : map;
    }

    private void entry(Event event, MapParts parts) {
        Composed key = value();
        if (!(key.node() instanceof Scalar scalar)) {
            throw problem("found unhashable key: a list or a map cannot be the key of a map", event);
        }
        if (parts.has(scalar)) {
            warnings.add(Diagnostic.warning(
                            "duplicate-key",
                            TemplatePath.ROOT,
                            "The key \"" + MapParts.segment(scalar) + "\" stands here twice: only the last one counts",
                            "remove one of the two")
                    .at(new Location(file, key.marks().line(), key.marks().column())));
        }
        parts.put(scalar, key, value());
    }

    private void merge(Composed source, MapParts parts, Event where) {
        if (source.node() instanceof MapNode map) {
            parts.merge(map, source);
            return;
        }
        if (!(source.node() instanceof ListNode list)) {
            throw problem("expected a mapping or list of mappings for merging", where);
        }
        // Backwards, since the earlier in the list win.
        for (int i = list.items().size() - 1; i >= 0; i--) {
            if (!(list.items().get(i) instanceof MapNode map)) {
                throw problem("expected a mapping for merging", where);
            }
            parts.merge(map, new Composed(map, source.marks().parts().get(i), 0));
        }
    }

    private static boolean isMerge(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (scalar.getTag() == null || scalar.getTag().equals(TAGS + "merge"))
                && scalar.getValue().equals("<<");
    }

    private static void checkTag(@Nullable String tag, boolean known, Event event) {
        if (tag != null && !tag.equals("!") && !known) {
            throw problem(String.valueOf(ScalarValues.unknownTag(tag).getMessage()), event);
        }
    }

    private int count(int more, Event event) {
        values += more;
        if (values > limits.maxValues()) {
            throw limit("Aliases and merges expand the document to more than " + limits.maxValues() + " values", event);
        }
        return more;
    }

    private static Marks leaf(Event event) {
        Mark mark = event.getStartMark();
        return new Marks(mark.getLine() + 1, mark.getColumn() + 1, null, List.of());
    }

    private static Problem problem(String message, Event event) {
        return Problem.syntax(
                message,
                event.getStartMark().getLine() + 1,
                event.getStartMark().getColumn() + 1);
    }

    private static Problem limit(String message, Event event) {
        return Problem.limit(
                message,
                event.getStartMark().getLine() + 1,
                event.getStartMark().getColumn() + 1);
    }

    private static Problem syntax(MarkedYAMLException e) {
        String context = e.getContext() == null || e.getContext().isBlank()
                ? ""
                : e.getContext().strip() + ": ";
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        String message = context + String.valueOf(e.getProblem()).strip();
        return mark == null
                ? Problem.syntax(message, 0, 0)
                : Problem.syntax(message, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
