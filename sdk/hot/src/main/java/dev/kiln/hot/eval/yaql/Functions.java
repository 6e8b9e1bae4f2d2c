package dev.kiln.hot.eval.yaql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All functions and methods by name. What YAQL calls an extension method is both. */
final class Functions {

    private static final Map<String, Function> FUNCTIONS = new HashMap<>();
    private static final Map<String, Function> METHODS = new HashMap<>();

    static {
        BasicFunctions.register(new Functions());
        TextFunctions.register(new Functions());
        RegexFunctions.register(new Functions());
        MapFunctions.register(new Functions());
        SelectionFunctions.register(new Functions());
        AggregateFunctions.register(new Functions());
        OrderFunctions.register(new Functions());
    }

    private Functions() {}

    static @Nullable Function function(String name) {
        return FUNCTIONS.get(name);
    }

    static @Nullable Function method(String name) {
        return METHODS.get(name);
    }

    void function(String name, Function function) {
        FUNCTIONS.merge(name, function, Functions::either);
    }

    void method(String name, Function function) {
        METHODS.merge(name, function, Functions::either);
    }

    void both(String name, Function function) {
        function(name, function);
        method(name, function);
    }

    /** An overload: the first declines by returning this. */
    static final Object DECLINED = new Object();

    private static Function either(Function first, Function second) {
        return call -> {
            Object value = first.apply(call);
            return value == DECLINED ? second.apply(call) : value;
        };
    }
}
