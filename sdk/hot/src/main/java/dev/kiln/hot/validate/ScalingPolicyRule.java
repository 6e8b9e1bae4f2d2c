package dev.kiln.hot.validate;

/** A least step makes sense for changes in per cent only. */
final class ScalingPolicyRule implements Rule {

    private static final String PERCENT = "percent_change_in_capacity";

    @Override
    public void check(Scope scope) {
        TypeChecks.ofType(scope, "OS::Heat::ScalingPolicy", policy -> {
            boolean hasStep = policy.value("min_adjustment_step") != null;
            if (hasStep && policy.value("adjustment_type") instanceof String kind && !kind.equals(PERCENT)) {
                policy.error(
                        DiagnosticCode.SCALING_STEP,
                        "min_adjustment_step",
                        "min_adjustment_step property should only be specified for adjustment_type with value "
                                + PERCENT + ".",
                        "remove min_adjustment_step, or set adjustment_type to " + PERCENT);
            }
        });
    }
}
