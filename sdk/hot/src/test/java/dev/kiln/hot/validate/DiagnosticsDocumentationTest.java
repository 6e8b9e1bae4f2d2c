package dev.kiln.hot.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosticsDocumentationTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Pattern CODE =
            Pattern.compile("(?:error|warning|Problem|CODE =)\\s*\\(?\\s*\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    [A-Z_]+\\(\"([a-z-]+)\", Prefix");

    @Test
    void everyCodeIsDocumentedAndEveryDocumentedCodeIsUsed() throws IOException {
        Set<String> documented = matches(ROW, Path.of("docs/diagnostics.md"));

        assertThat(used()).isEqualTo(documented);
    }

    @Test
    void everyCodeOfTheValidatorIsReportedBySomeRule() throws IOException {
        String rules = all(Path.of("src/main/java/dev/kiln/hot/validate"));

        assertThat(DiagnosticCode.values())
                .allMatch(code -> rules.contains("DiagnosticCode." + code.name()), "reported somewhere");
    }

    private static Set<String> used() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String part : new String[] {"read", "param", "eval", "validate"}) {
            Matcher matcher = CODE.matcher(all(Path.of("src/main/java/dev/kiln/hot", part)));
            matcher.results().forEach(found -> codes.add(found.group(1)));
        }
        codes.addAll(matches(CONSTANT, Path.of("src/main/java/dev/kiln/hot/validate/DiagnosticCode.java")));
        return codes;
    }

    private static Set<String> matches(Pattern pattern, Path file) throws IOException {
        Set<String> found = new TreeSet<>();
        pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(one.group(1)));
        return found;
    }

    private static String all(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> text.append(read(file)));
        }
        return text.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
