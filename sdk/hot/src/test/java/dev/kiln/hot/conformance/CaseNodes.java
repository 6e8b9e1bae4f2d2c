package dev.kiln.hot.conformance;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Data of cases as nodes, with calls where the version has the function. */
final class CaseNodes {

    private CaseNodes() {}

    static Node literal(Object value) {
        return node(value, Set.of());
    }

    static Node of(Object value, HotVersion version) {
        return node(value, functions(version));
    }

    private static Node node(Object value, Set<Intrinsic> functions) {
        if (value instanceof List<?> list) {
            return new ListNode(list.stream().map(item -> node(item, functions)).toList());
        }
        if (value instanceof Map<?, ?> map) {
            if (map.size() == 1) {
                Map.Entry<?, ?> only = map.entrySet().iterator().next();
                var function = Intrinsic.named(String.valueOf(only.getKey())).filter(functions::contains);
                if (function.isPresent()) {
                    return function.get().call(node(only.getValue(), functions));
                }
            }
            Map<Scalar, Node> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put((Scalar) node(key, functions), node(item, functions)));
            return new MapNode(entries);
        }
        if (value instanceof String text) {
            return new StringNode(text);
        }
        if (value instanceof Boolean bool) {
            return new BooleanNode(bool);
        }
        if (value instanceof Double number) {
            return new FloatNode(number);
        }
        return value == null ? NullNode.NULL : new IntegerNode(new BigInteger(value.toString()));
    }

    private static Set<Intrinsic> functions(HotVersion version) {
        Set<Intrinsic> functions = EnumSet.allOf(Intrinsic.class);
        functions.remove(Intrinsic.CFN_GET_ATT);
        dropBefore(HotVersion.V2015_04_30, version, functions, Intrinsic.REPEAT, Intrinsic.DIGEST);
        dropBefore(HotVersion.V2015_10_15, version, functions, Intrinsic.STR_SPLIT);
        dropBefore(HotVersion.V2016_04_08, version, functions, Intrinsic.MAP_MERGE);
        dropBefore(
                HotVersion.V2016_10_14,
                version,
                functions,
                Intrinsic.IF,
                Intrinsic.YAQL,
                Intrinsic.MAP_REPLACE,
                Intrinsic.EQUALS,
                Intrinsic.NOT,
                Intrinsic.AND,
                Intrinsic.OR);
        dropBefore(HotVersion.V2017_02_24, version, functions, Intrinsic.FILTER, Intrinsic.STR_REPLACE_STRICT);
        dropBefore(
                HotVersion.V2017_09_01,
                version,
                functions,
                Intrinsic.MAKE_URL,
                Intrinsic.LIST_CONCAT,
                Intrinsic.LIST_CONCAT_UNIQUE,
                Intrinsic.CONTAINS,
                Intrinsic.STR_REPLACE_VSTRICT);
        return functions;
    }

    private static void dropBefore(HotVersion since, HotVersion version, Set<Intrinsic> functions, Intrinsic... added) {
        if (!version.isAtLeast(since)) {
            functions.removeAll(Set.of(added));
        }
    }
}
