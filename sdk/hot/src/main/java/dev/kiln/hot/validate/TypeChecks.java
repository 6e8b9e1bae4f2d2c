package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyResolver;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the resources that a rule about one type is for, members of groups included. */
final class TypeChecks {

    private TypeChecks() {}

    /** Hands over each resource of a type, with its values as Heat sees them before any resource exists. */
    static void ofType(Scope scope, String type, Consumer<TypedResource> check) {
        outsideGroups(scope, type, check);
        for (Member member : scope.members()) {
            member.view(scope)
                    .filter(view ->
                            view.schema() != null && view.schema().name().equals(type))
                    .ifPresent(view ->
                            check.accept(typed(scope, Member.NAME, view, member.data(), member.propertiesPath())));
        }
    }

    /** The same without members of groups, whose values Heat does not look at. */
    static void outsideGroups(Scope scope, String type, Consumer<TypedResource> check) {
        for (String name : scope.resourcesOfType(type)) {
            Optional<Map<?, ?>> data = scope.initialProperties(name);
            TypeView view = scope.view(name).orElse(null);
            if (data.isPresent() && view != null) {
                TemplatePath path = Scope.resourcePath(name).key("properties");
                check.accept(typed(scope, name, view, data.get(), path));
            }
        }
    }

    private static TypedResource typed(Scope scope, String name, TypeView view, Map<?, ?> data, TemplatePath path) {
        return new TypedResource(
                scope,
                name,
                path,
                PropertyResolver.resolve(view.properties(), data, path).values(),
                data);
    }
}
