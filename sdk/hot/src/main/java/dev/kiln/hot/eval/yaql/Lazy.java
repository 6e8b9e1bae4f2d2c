package dev.kiln.hot.eval.yaql;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection whose elements are computed as they are asked for. */
final class Lazy implements Iterable<@Nullable Object> {

    private final Supplier<Stream<@Nullable Object>> elements;

    Lazy(Supplier<Stream<@Nullable Object>> elements) {
        this.elements = elements;
    }

    Stream<@Nullable Object> stream() {
        return elements.get();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return stream().iterator();
    }
}
