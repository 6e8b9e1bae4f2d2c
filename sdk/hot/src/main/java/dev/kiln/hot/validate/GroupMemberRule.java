package dev.kiln.hot.validate;

import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.property.Unresolved;
import dev.kiln.hot.value.PythonEquality;
import org.jspecify.annotations.Nullable;

/** What a group or a chain makes must be a good resource. Heat looks at values only when it creates the members. */
final class GroupMemberRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.members().forEach(member -> check(scope, member));
    }

    private static void check(Scope scope, Member member) {
        Object type = member.type();
        if (type == Unresolved.UNRESOLVED) {
            return;
        }
        if (!(type instanceof String name) || name.isEmpty()) {
            noType(scope, member, type);
        } else if (!scope.types().isKnown(Member.NAME, name)) {
            scope.error(
                    DiagnosticCode.UNKNOWN_TYPE,
                    member.path().key("type"),
                    "The Resource Type (" + name + ") could not be found.",
                    Suggestion.didYouMean(name, scope.types().names(), "name a type that Heat has"));
        } else {
            member.view(scope).filter(view -> !view.anyProperty()).ifPresent(view -> properties(scope, member, view));
        }
    }

    private static void noType(Scope scope, Member member, @Nullable Object type) {
        String message = PythonEquality.truthy(type)
                ? "Resource \"None\" type is not a string"
                : "Non-empty resource type is required for resource \"None\"";
        scope.error(DiagnosticCode.WRONG_TYPE, member.path().key("type"), message, "name a type that Heat has");
    }

    private static void properties(Scope scope, Member member, TypeView view) {
        for (PropertyProblem problem : PropertyResolver.resolve(
                        view.properties(), member.data(), member.propertiesPath())
                .problems()) {
            int depth = member.propertiesPath().segments().size();
            boolean own = problem.path().segments().size() == depth;
            if (problem.kind() == PropertyProblem.Kind.UNKNOWN && own) {
                PropertyFindings.report(scope, problem, view.properties(), member.propertiesPath());
            } else if (!StandIns.excuse(problem, view.schema(), member.data(), depth)) {
                PropertyFindings.reportLater(scope, problem, view.properties(), member.propertiesPath());
            }
        }
    }
}
