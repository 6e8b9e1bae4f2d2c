package dev.kiln.hot.eval;

import dev.kiln.hot.value.PythonNumbers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items of lists and characters of strings by index, as Python counts them: negative ones from the end. */
final class Sequences {

    private Sequences() {}

    /**
     * An item.
     *
     * @param sequence a list or a string
     * @param index a Long or Boolean
     * @return the item, or empty when it is null, the index is out of range, or this is no sequence
     */
    static Optional<Object> at(@Nullable Object sequence, @Nullable Object index) {
        int position = position(sequence, index);
        if (position < 0) {
            return Optional.empty();
        }
        if (sequence instanceof List<?> list) {
            return Optional.ofNullable(list.get(position));
        }
        String text = (String) Objects.requireNonNull(sequence);
        int start = text.offsetByCodePoints(0, position);
        return Optional.of(text.substring(start, text.offsetByCodePoints(start, 1)));
    }

    /** The position that an index means, or -1 when there is none. */
    static int position(@Nullable Object sequence, @Nullable Object index) {
        long size = size(sequence);
        if (size < 0 || !(PythonNumbers.toInt(index).orElse(null) instanceof Long number)) {
            return -1;
        }
        long position = number < 0 ? number + size : number;
        return position >= 0 && position < size ? (int) position : -1;
    }

    private static int size(@Nullable Object sequence) {
        if (sequence instanceof List<?> list) {
            return list.size();
        }
        return sequence instanceof String text ? text.codePointCount(0, text.length()) : -1;
    }
}
