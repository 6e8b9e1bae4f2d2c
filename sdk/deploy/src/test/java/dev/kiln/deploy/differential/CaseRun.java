package dev.kiln.deploy.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs a case on a side. */
final class CaseRun {
    private CaseRun() {}

    static List<Observation> observe(Case one, Supplier<? extends Side> side) {
        List<Observation> seen = new ArrayList<>();
        try (Side opened = side.get()) {
            one.steps().forEach(step -> seen.add(opened.run(step)));
        }
        return seen;
    }

    /** The steps that do not end as the case says. */
    static List<String> wrongEnds(Case one, List<Observation> seen) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Step step = one.steps().get(i);
            Observation observation = seen.get(i);
            boolean isStateOpen =
                    step.until() != null || List.of("signal", "unhealthy").contains(step.op());
            if (step.isRefused() != (observation.refusal() != null)) {
                wrong.add(name(one, i) + ": "
                        + (observation.refusal() == null ? "is accepted" : "is refused: " + observation.refusal()));
            } else if (!step.isRefused() && !isStateOpen && !observation.state().equals(step.ends())) {
                wrong.add(name(one, i) + ": ends in " + observation.state() + ": " + observation.reason());
            }
        }
        return wrong;
    }

    static String name(Case one, int index) {
        return (index + 1) + "-" + one.steps().get(index).op();
    }
}
