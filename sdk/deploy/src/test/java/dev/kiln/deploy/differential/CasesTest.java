package dev.kiln.deploy.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.SchemaCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
    void aSampleOfThemFitsIntoItsTime() {
        List<Case> drawn = new ArrayList<>(cases);
        Collections.shuffle(drawn, new Random(4));

        List<Case> sample = Sample.of(drawn, Duration.ofSeconds(40), 2);

        assertThat(sample).hasSizeGreaterThan(1).hasSizeLessThan(cases.size());
        assertThat(sample.stream().map(Sample::cost).reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(Duration.ofSeconds(80));
        assertThat(sample)
                .extracting(Sample::cost)
                .allMatch(cost -> cost.toSeconds() <= 40)
                .isSortedAccordingTo(Comparator.<Duration>naturalOrder().reversed());
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
