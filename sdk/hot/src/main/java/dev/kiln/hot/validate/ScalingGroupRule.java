package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import org.jspecify.annotations.Nullable;

/** The sizes of a scaling group must agree with each other. */
final class ScalingGroupRule implements Rule {

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(
                scope,
                "OS::Heat::AutoScalingGroup",
                (name, values) -> sizes(
                        scope, name, values.get("min_size"), values.get("max_size"), values.get("desired_capacity")));
        TypeChecks.ofType(
                scope,
                "AWS::AutoScaling::AutoScalingGroup",
                (name, values) -> sizes(
                        scope, name, values.get("MinSize"), values.get("MaxSize"), values.get("DesiredCapacity")));
    }

    private static void sizes(
            Scope scope, String name, @Nullable Object min, @Nullable Object max, @Nullable Object desired) {
        if (!(min instanceof Long least) || !(max instanceof Long most)) {
            return;
        }
        TemplatePath path = Scope.resourcePath(name).key("properties");
        if (least < 0 || most < 0) {
            scope.error(
                    DiagnosticCode.GROUP_SIZE,
                    path,
                    "The size of AutoScalingGroup can not be less than zero",
                    "set both sizes to 0 or more");
        } else if (least > most) {
            scope.error(
                    DiagnosticCode.GROUP_SIZE,
                    path,
                    "MinSize can not be greater than MaxSize",
                    "the smallest size is " + least + ", the greatest " + most + ": swap them or change one");
        } else if (desired instanceof Long wanted && (wanted < least || wanted > most)) {
            scope.error(
                    DiagnosticCode.GROUP_SIZE,
                    path,
                    "DesiredCapacity must be between MinSize and MaxSize",
                    "set it to " + least + " to " + most);
        }
    }
}
