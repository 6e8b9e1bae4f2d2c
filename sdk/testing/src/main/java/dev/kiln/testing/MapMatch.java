package dev.kiln.testing;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.spi.Literal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A map whose entries are as expected; with {@code partly}, it may have others. The call of a function counts as a map of one entry. */
final class MapMatch extends Match {

    private final Map<Scalar, Match> expected;
    private final boolean partly;

    private MapMatch(Map<Scalar, Match> expected, boolean partly) {
        this.expected = expected;
        this.partly = partly;
    }

    static MapMatch of(Map<?, ?> map, boolean partly, Function<Object, Match> inner) {
        Map<Scalar, Match> expected = new TreeMap<>(Comparator.comparing(TemplateText::of)); // Map.of has no order
        map.forEach((key, value) -> expected.put((Scalar) Literal.node(key), inner.apply(value)));
        return new MapMatch(expected, partly);
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        MapNode map = map(actual);
        if (map == null) {
            trial.miss(path, actual == null ? "is not set" : "is " + TemplateText.of(actual) + ", not " + words());
            return;
        }
        expected.forEach((key, match) -> match.check(map.entries().get(key), longer(path, key), trial));
        if (!partly) {
            map.entries().forEach((key, value) -> {
                if (!expected.containsKey(key)) {
                    trial.miss(longer(path, key), "is " + TemplateText.of(value) + ", but should not be set");
                }
            });
        }
    }

    @Override
    String words() {
        return expected.entrySet().stream()
                .map(entry -> TemplateText.of(entry.getKey()) + ": "
                        + entry.getValue().words())
                .collect(Collectors.joining(", ", "{", partly ? ", ...}" : "}"));
    }

    private static @Nullable MapNode map(@Nullable Node actual) {
        if (actual instanceof Call call) {
            return MapNode.of(Map.of(call.function().wireName(), call.arguments()));
        }
        return actual instanceof MapNode map ? map : null;
    }

    private static String longer(String path, Scalar key) {
        String name = TemplateText.bare(key);
        return path.isEmpty() ? name : path + "." + name;
    }
}
