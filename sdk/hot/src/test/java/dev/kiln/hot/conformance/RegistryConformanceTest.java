package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.env.ResourceRegistry;
import dev.kiln.hot.env.ResourceRules;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryConformanceTest {

    /** The types of the cases, by the classes that their outcomes name. */
    private static final Map<String, String> CLASSES =
            Map.of("OS::T::One", "K1", "OS::T::Two", "K2", "OS::Heat::None", "NoneResource");

    @Test
    void typesAndRulesAreFoundAsInHeat() throws IOException {
        assertThat(EvaluationCases.run("registry", RegistryConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        String resource = one.get("resource_name").toString();
        Map<String, Object> error = EvaluationCases.map(one.get("error"));
        try {
            if (one.containsKey("type")) {
                return resolutionProblem(one, resource);
            }
            ResourceRules rules = new ResourceRules(EvaluationCases.map(one.get("resources")));
            boolean restricted = one.containsKey("expected_restricted");
            Object expected = restricted ? one.get("expected_restricted") : one.get("expected");
            Object found = restricted
                    ? List.copyOf(rules.restrictedActions(resource))
                    : rules.hasHook(resource, one.get("hook").toString());
            return found.equals(expected) ? null : "expected " + expected + " but found " + found;
        } catch (ValueException refused) {
            return refused.getMessage().contains(String.valueOf(error.get("match")))
                    ? null
                    : "unexpected " + refused.getMessage();
        }
    }

    private static String resolutionProblem(Map<String, Object> one, String resource) {
        ResourceRegistry registry =
                new ResourceRegistry(EvaluationCases.map(one.get("resource_registry")), CLASSES::containsKey);
        ResourceRegistry.Resolution found = registry.resolve(one.get("type").toString(), resource);
        Map<String, Object> expected = EvaluationCases.map(one.get("expected"));
        boolean asExpected = found.isTemplate() == expected.get("kind").equals("Template")
                && expected.get("user_resource").equals(found.isTemplate())
                && expected.get("target").equals(CLASSES.getOrDefault(found.target(), found.target()));
        return asExpected ? null : "expected " + expected + " but found " + found;
    }
}
