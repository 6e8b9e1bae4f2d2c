package dev.kiln.hot.read;

import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a map while it is read. What is merged in comes first and gives way to the map's own entries. */
final class MapParts {

    private final Map<Scalar, Node> own = new LinkedHashMap<>();
    private final List<Object> keys = new ArrayList<>();
    private final List<Marks> marks = new ArrayList<>();
    private final Map<Scalar, Node> merged = new LinkedHashMap<>();
    private final Map<Object, Marks> mergedMarks = new HashMap<>();
    private int size = 1;

    boolean has(Scalar key) {
        return own.containsKey(key);
    }

    void put(Scalar key, Composed keyAt, Composed value) {
        own.put(key, value.node());
        keys.add(segment(key));
        marks.add(value.marks().at(keyAt.marks().line(), keyAt.marks().column()));
        size += 1 + value.size();
    }

    void merge(MapNode map, Composed source) {
        map.entries().forEach((key, value) -> {
            merged.put(key, value);
            Marks mark = source.marks().part(segment(key));
            mergedMarks.put(segment(key), mark == null ? source.marks() : mark);
        });
        size += source.size();
    }

    Composed build(int line, int column) {
        if (merged.isEmpty()) {
            return new Composed(new MapNode(own), new Marks(line, column, keys, marks), size);
        }
        Map<Scalar, Node> all = new LinkedHashMap<>(merged);
        all.putAll(own);
        List<Object> allKeys = new ArrayList<>(mergedMarks.keySet());
        List<Marks> allMarks = new ArrayList<>(mergedMarks.values());
        allKeys.addAll(keys);
        allMarks.addAll(marks);
        return new Composed(new MapNode(all), new Marks(line, column, allKeys, allMarks), size);
    }

    /** A key as a path has it. */
    static String segment(Scalar key) {
        return key instanceof StringNode text ? text.value() : PythonText.str(NodeValues.ofScalar(key));
    }
}
