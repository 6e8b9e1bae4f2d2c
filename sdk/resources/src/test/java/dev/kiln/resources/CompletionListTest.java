package dev.kiln.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a completion popup shows is enough to choose by. */
class CompletionListTest {

    private static final Path GENERATED = Path.of("target/generated-sources/kiln/dev/kiln/resources");

    /** What decision 6 shows. */
    private static final Path SHOWN = Path.of("../docs/decisions/0006-completion-of-nova-server.txt");

    private static final int WIDEST = 170;

    @Test
    void theServersKeyNameIsOfferedInEachOfItsForms() throws IOException {
        assertThat(CompletionList.of(List.of(GENERATED.resolve("nova/NovaServer.java")))
                        .get("NovaServer.Builder"))
                .filteredOn(entry -> entry.signature().startsWith("keyName("))
                .extracting(CompletionList.Entry::signature)
                .containsExactlyInAnyOrder(
                        "keyName(String value)",
                        "keyName(NovaKeyPairRef value)",
                        "keyName(Expr<? extends String> value)");
    }

    @Test
    void theServersListIsTheOneThatTheDecisionShows() throws IOException {
        String list = CompletionList.text(CompletionList.of(List.of(GENERATED.resolve("nova/NovaServer.java"))));
        if ("update".equals(System.getProperty("kiln.golden"))) {
            Files.writeString(SHOWN, list);
        }

        assertThat(list)
                .as("%s; if the change is meant, run this test with -Dkiln.golden=update", SHOWN)
                .isEqualTo(Files.readString(SHOWN));
    }

    @Test
    void everyMethodOfEveryClassHasAFirstSentenceThatFitsThePopup() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(GENERATED)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<String> odd = new ArrayList<>();
        int[] methods = {0};
        CompletionList.of(sources)
                .forEach((owner, entries) -> entries.forEach(entry -> {
                    methods[0]++;
                    String sentence = entry.sentence();
                    if (sentence.length() > WIDEST || !sentence.endsWith(".") || sentence.length() < 5) {
                        odd.add(owner + "." + entry.signature() + ": " + sentence);
                    }
                }));
        System.out.printf("completion: %d methods, %d sentences do not fit%n", methods[0], odd.size());
        assertThat(methods[0]).isGreaterThan(6_000);
        assertThat(odd).isEmpty();
    }
}
