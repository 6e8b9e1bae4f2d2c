package dev.kiln.deploy.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.SchemaCatalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cases of the differential suite by themselves, without a cloud. */
class CasesTest {
    /** What the cloud that the suite runs on cannot make: alarms and what needs object storage, and the stand-in for a group's members. */
    private static final Set<String> ELSEWHERE = Set.of(
            "OS::Heat::CWLiteAlarm",
            "OS::Heat::ScaledResource",
            "OS::Heat::SwiftSignal",
            "OS::Heat::SwiftSignalHandle");

    private final List<Case> cases = CaseReader.all();

    @Test
    void thereAreEnoughOfThemAndEachSaysWhatItShows() {
        assertThat(cases)
                .hasSizeGreaterThanOrEqualTo(60)
                .allSatisfy(one -> assertThat(one.shows()).isNotBlank());
    }

    @Test
    void theyHaveEveryTypeOfHeatsOwn() {
        String all = cases.stream().map(Case::texts).collect(Collectors.joining("\n"));
        List<String> missing = SchemaCatalog.bundled().types().stream()
                .filter(type -> type.startsWith("OS::Heat::") && !ELSEWHERE.contains(type))
                .filter(type -> !all.contains("type: " + type) && !all.contains('"' + type + '"'))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyListedDifferenceIsOfACase() {
        assertThat(cases)
                .extracting(Case::name)
                .containsAll(ListedDifferences.read().cases());
    }

    @Test
    void theEngineBringsThemToTheEndsThatTheySay() {
        List<String> different = ListedDifferences.read().cases();
        List<String> wrong = cases.stream()
                .filter(one -> !different.contains(one.name()))
                .flatMap(one ->
                        CaseRun.wrongEnds(one, CaseRun.observe(one, () -> new EngineSide("kiln-diff-" + one.name(), 1)))
                                .stream()
                                .map(problem -> one.name() + " " + problem))
                .toList();
        assertThat(wrong).isEmpty();
    }
}
