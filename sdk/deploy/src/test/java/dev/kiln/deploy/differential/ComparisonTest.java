package dev.kiln.deploy.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.differential.Observation.SeenEvent;
import dev.kiln.deploy.differential.Observation.SeenResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String HEATS = "11111111-1111-4111-8111-111111111111";
    private static final String OURS = "22222222-2222-4222-8222-222222222222";

    private final Comparison comparison = new Comparison(new Masks("stack", ""), new Masks("stack", ""));

    @Test
    void drawnIdsAndNamesAreNoDifference() {
        comparison.add(
                "1-create",
                true,
                seen(
                        HEATS,
                        "CREATE_COMPLETE",
                        Map.of("id", HEATS, "name", "stack-r-abcdefghijkl", "at", "http://127.0.0.1:8004/x")),
                seen(
                        OURS,
                        "CREATE_COMPLETE",
                        Map.of("id", OURS, "name", "stack-r-mnopqrstuvwx", "at", "http://127.0.0.1:40123/y?z")));
        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void anotherStateIsNamedWithItsPlace() {
        comparison.add(
                "1-create", true, seen(HEATS, "CREATE_COMPLETE", Map.of()), seen(OURS, "CREATE_FAILED", Map.of()));
        assertThat(comparison.differences())
                .contains(new Difference("1-create", "state of r", "CREATE_COMPLETE", "CREATE_FAILED"))
                .extracting(Difference::what)
                .containsExactly("state of r", "events of r");
    }

    @Test
    void aReplacementOnOneSideIsNamed() {
        comparison.add(
                "1-create", true, seen(HEATS, "CREATE_COMPLETE", Map.of()), seen(OURS, "CREATE_COMPLETE", Map.of()));
        comparison.add(
                "2-update",
                true,
                seen(HEATS, "CREATE_COMPLETE", Map.of()),
                seen(OURS.replace('2', '3'), "CREATE_COMPLETE", Map.of()));
        assertThat(comparison.differences())
                .containsExactly(new Difference("2-update", "object of r", "kept", "replaced"));
    }

    @Test
    void anOutputThatIsAnotherIsNamed() {
        comparison.add(
                "1-create",
                true,
                seen(HEATS, "CREATE_COMPLETE", Map.of("list", List.of(1, 2.0), "random", "abc")),
                seen(OURS, "CREATE_COMPLETE", Map.of("list", List.of(1L, 3L), "random", "xyz")));
        assertThat(comparison.differences())
                .containsExactly(new Difference("1-create", "output list", "[1, 2]", "[1, 3]"));
    }

    @Test
    void aLineOfTheListCoversADifferenceAndIsMissedWhenItCoversNone() {
        ListedDifferences listed =
                ListedDifferences.of("one | * | events of * | on purpose\none | 2-update | state of r | why not");
        assertThat(listed.has("one", new Difference("1-create", "events of r", "a", "b")))
                .isTrue();
        assertThat(listed.has("two", new Difference("1-create", "events of r", "a", "b")))
                .isFalse();
        assertThat(listed.unused(java.util.Set.of("one")))
                .singleElement()
                .asString()
                .endsWith("one | 2-update | state of r");
    }

    private static Observation seen(String id, String state, Map<String, Object> outputs) {
        return new Observation(
                null,
                "CREATE_COMPLETE",
                "",
                List.of(new SeenResource(
                        List.of("r"), "OS::Neutron::Net", state, "", id, null, List.of(), "2026-01-01T00:00:00Z")),
                outputs,
                List.of(new SeenEvent(List.of("r"), false, state, "", id, "2026-01-01T00:00:00Z")));
    }
}
