package dev.kiln.testing;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.write.HotWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The resources of one type, each with how far it is from what a test expects. */
final class Candidates {

    /** One resource and its trial. */
    record Candidate(String name, ResourceDef resource, Trial trial) {}

    private final Template template;
    private final String type;
    private final List<Candidate> all = new ArrayList<>();

    Candidates(Template template, String type, Expectation expectation) {
        this.template = template;
        this.type = type;
        template.resources().forEach((name, resource) -> {
            if (resource.type().equals(type)) {
                all.add(new Candidate(name, resource, expectation.tryResource(Parts.of(resource))));
            }
        });
    }

    List<Candidate> all() {
        return all;
    }

    List<Candidate> good() {
        return all.stream().filter(one -> one.trial().isGood()).toList();
    }

    List<Candidate> bad() {
        return all.stream().filter(one -> !one.trial().isGood()).toList();
    }

    List<String> names() {
        return all.stream().map(Candidate::name).toList();
    }

    /** Why none is good: each with what is not as expected, the closest first and as a whole. */
    String whyNone() {
        if (all.isEmpty()) {
            return "but the template has no resource of this type, only " + types();
        }
        List<Candidate> sorted = all.stream()
                .sorted(Comparator.comparingInt(one -> one.trial().misses().size()))
                .toList();
        Candidate closest = sorted.get(0);
        return "but of the " + all.size() + " of this type none is:" + misses(sorted) + "\nthe closest, "
                + closest.name() + ":\n"
                + HotWriter.write(Parts.of(closest.resource())).indent(2).stripTrailing();
    }

    static String misses(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> "\n  " + one.name() + ": "
                        + String.join("; ", one.trial().misses()))
                .collect(Collectors.joining());
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        template.resources().values().forEach(resource -> types.add(resource.type()));
        return types;
    }

    @Override
    public String toString() {
        return type + names();
    }
}
