package dev.kiln.hot.validate;

import dev.kiln.hot.property.PropertyOutcome;
import dev.kiln.hot.property.PropertyResolver;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds the resources that a rule about one type is for. */
final class TypeChecks {

    private TypeChecks() {}

    /** Hands over each enabled resource of a type whose properties are in order, with the converted values. */
    static void ofType(Scope scope, String type, BiConsumer<String, Map<String, @Nullable Object>> check) {
        scope.validatedResources()
                .forEach((name, resource) -> scope.view(name)
                        .filter(view ->
                                view.schema() != null && view.schema().name().equals(type))
                        .ifPresent(view -> scope.properties(resource).ifPresent(data -> {
                            PropertyOutcome outcome = PropertyResolver.resolve(
                                    view.properties(),
                                    data,
                                    Scope.resourcePath(name).key("properties"));
                            check.accept(name, outcome.values());
                        })));
    }
}
