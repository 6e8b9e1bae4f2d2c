package dev.kiln.hot.validate;

/** The sizes of a scaling group must agree with each other. */
final class ScalingGroupRule implements Rule {

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(
                scope, "OS::Heat::AutoScalingGroup", group -> sizes(group, "min_size", "max_size", "desired_capacity"));
        TypeChecks.ofType(
                scope,
                "AWS::AutoScaling::AutoScalingGroup",
                group -> sizes(group, "MinSize", "MaxSize", "DesiredCapacity"));
    }

    private static void sizes(TypedResource group, String min, String max, String desired) {
        Long least = group.number(min);
        Long most = group.number(max);
        if (least == null || most == null) {
            return;
        }
        if (least < 0 || most < 0) {
            group.error(
                    DiagnosticCode.GROUP_SIZE,
                    "The size of AutoScalingGroup can not be less than zero",
                    "set both sizes to 0 or more");
        } else if (least > most) {
            group.error(
                    DiagnosticCode.GROUP_SIZE,
                    "MinSize can not be greater than MaxSize",
                    "the smallest size is " + least + ", the greatest " + most + ": swap them or change one");
        } else if (group.value(desired) instanceof Long wanted && (wanted < least || wanted > most)) {
            group.error(
                    DiagnosticCode.GROUP_SIZE,
                    "DesiredCapacity must be between MinSize and MaxSize",
                    "set it to " + least + " to " + most);
        }
    }
}
