package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.Literal;
import dev.kiln.spi.PropertyBag;
import dev.kiln.spi.WireValue;
import dev.kiln.synth.Assembly;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Collections of a program, with and without an order of their own -> their order in the template. */
class OrderTest {

    private static final Map<String, Integer> UNORDERED =
            Map.of("h", 1, "c", 2, "f", 3, "a", 4, "e", 5, "b", 6, "g", 7, "d", 8);

    private static final String[] SORTED = {"a", "b", "c", "d", "e", "f", "g", "h"};

    private enum Tier implements WireValue {
        WEB,
        DATABASE;

        @Override
        public String wireValue() {
            return name();
        }
    }

    @Test
    void mapsWithoutAnOrderAreSortedByKey() {
        assertThat(keys(UNORDERED)).containsExactly(SORTED);
        assertThat(keys(Collections.unmodifiableMap(UNORDERED))).containsExactly(SORTED);
        assertThat(keys(new HashMap<>(Map.of("key16", 1, "key9", 2, "key10", 3, "zone", 4, "area", 5))))
                .containsExactly("area", "key10", "key16", "key9", "zone");
    }

    @Test
    void mapsWithAnOrderKeepIt() {
        Map<String, Integer> inserted = new LinkedHashMap<>();
        Stream.of("web", "database", "cache").forEach(key -> inserted.put(key, key.length()));
        Map<String, Integer> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(inserted);

        assertThat(keys(inserted)).containsExactly("web", "database", "cache");
        assertThat(keys(Collections.unmodifiableMap(inserted))).containsExactly("web", "database", "cache");
        assertThat(keys(backwards)).containsExactly("web", "database", "cache");
        assertThat(keys(new EnumMap<>(Map.of(Tier.WEB, 1, Tier.DATABASE, 2)))).containsExactly("WEB", "DATABASE");
    }

    @Test
    void setsWithoutAnOrderAreSorted() {
        assertThat(items(UNORDERED.keySet())).containsExactly(SORTED);
        assertThat(items(Set.copyOf(UNORDERED.keySet()))).containsExactly(SORTED);
        assertThat(items(new HashSet<>(List.of("key16", "key9", "zone", "area"))))
                .containsExactly("area", "key16", "key9", "zone");
    }

    @Test
    void setsAndListsWithAnOrderKeepIt() {
        List<String> inOrder = List.of("web", "database", "cache");
        Set<String> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(inOrder);

        assertThat(items(inOrder)).containsExactly("web", "database", "cache");
        assertThat(items(new LinkedHashSet<>(inOrder))).containsExactly("web", "database", "cache");
        assertThat(items(backwards)).containsExactly("web", "database", "cache");
        assertThat(items(EnumSet.allOf(Tier.class))).containsExactly("WEB", "DATABASE");
    }

    @Test
    void propertiesOfRawResourcesAndItemsOfListsAreSorted() {
        Stack stack = new Stack(new App(), "raw") {};
        RawResource resource = RawResource.create(stack, "resource", "Acme::Thing", UNORDERED);
        PropertyBag bag = new PropertyBag();
        bag.appendAll("list", UNORDERED.keySet());

        assertThat(List.copyOf(resource.properties().entries().keySet())).containsExactly(SORTED);
        assertThat(((PropertyBag.Items) bag.entries().get("list").value()).items())
                .extracting(PropertyBag.Entry::value)
                .containsExactly((Object[]) SORTED);
    }

    @Test
    void valuesCrossTheBorderOfANestedStackInTheOrderOfTheKeys() {
        App app = new App();
        Stack outer = new Stack(app, "outer") {};
        Map<String, Object> values = Stream.of(SORTED)
                .collect(Collectors.toUnmodifiableMap(
                        key -> key, key -> Box.of(outer, key, key).value()));
        Stack inner = new Stack(outer, "inner") {};
        Box.of(inner, "box", values);

        assertThat(Assembly.of(app)
                        .stacks()
                        .get(0)
                        .nested()
                        .get(0)
                        .template()
                        .parameters()
                        .keySet())
                .containsExactly(
                        "a_value", "b_value", "c_value", "d_value", "e_value", "f_value", "g_value", "h_value");
    }

    private static List<String> keys(Map<?, ?> map) {
        return ((MapNode) Literal.node(map))
                .entries().keySet().stream().map(OrderTest::text).toList();
    }

    private static List<String> items(Iterable<?> items) {
        return ((ListNode) Literal.node(items))
                .items().stream().map(OrderTest::text).toList();
    }

    private static String text(Node node) {
        return ((StringNode) node).value();
    }
}
