package dev.kiln.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is drawn in place, as a terminal shows it. */
class LiveRegionTest {

    private static final ScreenSize SIZE = new ScreenSize(20, 6);

    private final LiveRegion region = new LiveRegion();
    private final Screen screen = new Screen(20, 6);

    @Test
    void linesTakeThePlaceOfThoseBefore() {
        screen.takes("before\n");
        screen.takes(region.show(List.of("one", "two", "three"), SIZE));
        screen.takes(region.show(List.of("one", "2"), SIZE));

        assertThat(screen.shows()).containsExactly("before", "one", "2");
    }

    @Test
    void onlyWhatIsDifferentIsSent() {
        region.show(List.of("one", "two", "three"), SIZE);

        assertThat(region.show(List.of("one", "2", "three"), SIZE)).isEqualTo("\u001b[3A\r\n2\u001b[K\r\n\n");
        assertThat(region.show(List.of("one", "2", "three"), SIZE)).isEmpty();
    }

    @Test
    void whatIsPrintedStaysAboveWhatIsDrawn() {
        screen.takes(region.show(List.of("drawn"), SIZE));
        screen.takes(region.away() + "printed\n");
        screen.takes(region.show(List.of("drawn again"), SIZE));

        assertThat(screen.shows()).containsExactly("printed", "drawn again");
    }

    @Test
    void aTerminalMadeNarrowerHasBrokenTheLines() {
        screen.takes("before\n");
        screen.takes(region.show(List.of("another long one"), SIZE));
        screen.isResizedTo(10);
        screen.takes(region.show(List.of("short"), new ScreenSize(10, 6)));

        assertThat(screen.shows()).containsExactly("before", "short");
    }

    @Test
    void theCursorIsHiddenOnlyWhileThereAreLines() {
        assertThat(screen.takes(region.show(List.of("drawn"), SIZE)).showsCursor())
                .isFalse();
        assertThat(screen.takes(region.end()).showsCursor()).isTrue();
        assertThat(screen.takes(region.show(List.of("drawn"), SIZE)).showsCursor())
                .isFalse();
        assertThat(screen.takes(region.leave()).showsCursor()).isTrue();
        assertThat(screen.shows()).containsExactly("drawn");
    }

    @RepeatedTest(50)
    void whateverIsDrawnAndPrintedTheScreenShowsAllThatWasPrintedAndTheLastDrawing(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<String> printed = new ArrayList<>();
        List<String> drawn = List.of();
        for (int step = 0; step < 60; step++) {
            if (random.nextInt(4) == 0) {
                printed.add("printed " + step);
                drawn = List.of();
                screen.takes(region.away() + "printed " + step + "\n");
            } else {
                drawn = random.ints(random.nextInt(6), 0, 4)
                        .mapToObj(kind -> "row " + "x".repeat(kind * 4))
                        .toList();
                screen.takes(region.show(drawn, SIZE));
            }
        }

        List<String> expected = new ArrayList<>(printed);
        drawn.forEach(line -> expected.add(line.stripTrailing()));
        assertThat(screen.shows()).isEqualTo(expected);
    }
}
