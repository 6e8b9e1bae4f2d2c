package dev.kiln.hot.validate;

/** A group of instances copies one that exists or follows a launch configuration, which itself copies one or says all. Source: a running Heat. */
final class LaunchRule implements Rule {

    private static final String INSTANCE = "InstanceId";
    private static final String LAUNCH = "LaunchConfigurationName";
    private static final String IMAGE = "ImageId";
    private static final String FLAVOR = "InstanceType";

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "AWS::AutoScaling::AutoScalingGroup", group -> {
            if (group.knows(INSTANCE, LAUNCH) && group.has(INSTANCE) == group.has(LAUNCH)) {
                group.error(
                        DiagnosticCode.PROPERTY_COMBINATION,
                        "Either 'InstanceId' or 'LaunchConfigurationName' must be provided.",
                        group.has(INSTANCE) ? "keep one of them" : "set one of them");
            }
        });
        TypeChecks.ofType(scope, "AWS::AutoScaling::LaunchConfiguration", launch -> {
            boolean known = launch.knows(INSTANCE, IMAGE, FLAVOR);
            if (known && !launch.has(INSTANCE) && !(launch.has(IMAGE) && launch.has(FLAVOR))) {
                launch.error(
                        DiagnosticCode.PROPERTY_COMBINATION,
                        "If without InstanceId, ImageId and InstanceType are required.",
                        "set " + (launch.has(IMAGE) ? FLAVOR : launch.has(FLAVOR) ? IMAGE : IMAGE + " and " + FLAVOR)
                                + ", or name a server to copy");
            }
        });
    }
}
