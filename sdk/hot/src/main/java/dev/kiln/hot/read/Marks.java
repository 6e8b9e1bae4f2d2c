package dev.kiln.hot.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, and where its parts do. A tree beside the tree of values, since values know no position.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param keys the keys of a map, or null for a list or a scalar
 * @param parts the marks of a map's entries (of the keys, with the parts of the values) or of a list's items
 */
record Marks(int line, int column, @Nullable List<Object> keys, List<Marks> parts) {

    /** The mark of a part, or null when there is none of that key or index. */
    @Nullable
    Marks part(Object segment) {
        if (keys != null) {
            // The last of equal keys is the one that counts.
            int at = keys.lastIndexOf(segment);
            return at < 0 ? null : parts.get(at);
        }
        boolean item = segment instanceof Integer index && index >= 0 && index < parts.size();
        return item ? parts.get((Integer) segment) : null;
    }

    /** These parts, found at another place: an entry of a map is found where its key stands. */
    Marks at(int otherLine, int otherColumn) {
        return new Marks(otherLine, otherColumn, keys, parts);
    }
}
