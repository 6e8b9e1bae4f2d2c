package dev.kiln.synth;

import dev.kiln.Parameter;
import dev.kiln.ParameterConstraint;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.schema.ReferenceCatalog;

/** What is wrong with the constraints of a parameter themselves, and the line of each. */
final class ConstraintFindings {

    private final Findings findings;

    ConstraintFindings(Findings findings) {
        this.findings = findings;
    }

    void check(Parameter<?> parameter, TemplatePath path) {
        int written = 0;
        for (ParameterConstraint constraint : parameter.constraints()) {
            TemplatePath place = path.key("constraints").item(written);
            String problem = constraint.problem();
            if (problem != null) {
                findings.add(
                        Diagnostic.error("invalid-constraint", place, "The constraint cannot hold: " + problem, null),
                        constraint.site());
                continue;
            }
            findings.locate(place, constraint.site());
            written++;
            if (constraint.kind().equals("custom_constraint")
                    && constraint.value() instanceof StringNode name
                    && ReferenceCatalog.bundled().constraint(name.value()).isEmpty()) {
                findings.add(
                        Diagnostic.warning(
                                "unknown-constraint",
                                place,
                                "Heat comes with no check called " + name.value(),
                                "mind the spelling, unless a plug-in of your cloud brings it"),
                        constraint.site());
            }
        }
    }
}
