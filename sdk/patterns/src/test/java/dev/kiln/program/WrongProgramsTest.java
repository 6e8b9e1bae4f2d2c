package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.App;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.synth.Assembly;
import dev.kiln.synth.SynthesisException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that compile and are wrong all the same, each with all that synthesis says of it beside it in a file {@code .errors}. After
 * a change of wording, {@code -Dkiln.errors=update} writes these anew, for review.
 */
class WrongProgramsTest {

    private static final Path PROGRAMS = Path.of("src/test/resources/wrong");
    private static final Path NOT_FROM_JAVA = Path.of("src/test/resources/not-from-java.txt");

    /** A code at the end of a finding's first line. */
    private static final Pattern REPORTED = Pattern.compile("(?m)\\[([a-z]+(?:-[a-z]+)*)]$");

    private static final Pattern CODE_OF_THE_KERNEL =
            Pattern.compile("Diagnostic\\s*\\.(?:error|warning)\\(\\s*\"([a-z-]+)\"(\\s*\\+)?");
    private static final Pattern CODE_OF_THE_LANGUAGE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @TempDir
    private static Path classes;

    private static URLClassLoader loader;

    @BeforeAll
    static void compile() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-g",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--release",
                "17");
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> sources = Files.list(PROGRAMS)) {
            List<File> programs = sources.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toFile)
                    .toList();
            boolean compiled = javac.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromFiles(programs))
                    .call();
            assertThat(compiled).as("all programs compile").isTrue();
        }
        loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, WrongProgramsTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    static List<String> programs() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyMistakeIsToldAtItsLine(String name) throws ReflectiveOperationException, IOException {
        App app = new App();
        Constructor<?> program = loader.loadClass("wrong." + name).getDeclaredConstructor(App.class);
        program.setAccessible(true);
        program.newInstance(app);

        String told = findings(app).stream().map(WrongProgramsTest::text).collect(Collectors.joining());

        Path expected = PROGRAMS.resolve(name + ".errors");
        if ("update".equals(System.getProperty("kiln.errors"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).as("%s.java is not wrong", name).isNotEmpty();
        assertThat(told)
                .as("%s; if the change is meant, run this test with -Dkiln.errors=update", expected)
                .isEqualTo(Files.readString(expected));
    }

    @Test
    void eachExpectationHasItsProgram() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".errors")))
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allMatch(file -> Files.exists(Path.of(file.toString().replace(".errors", ".java"))));
        }
    }

    /** A new code needs a program here, or a line in not-from-java.txt that says why no program can cause it. */
    @Test
    void everyCodeIsToldToSomeProgramOrCannotComeFromJava() throws IOException {
        Set<String> told = found(REPORTED, text(PROGRAMS, ".errors"));
        Set<String> impossible = found(Pattern.compile("(?m)^([a-z-]+): \\S.*$"), Files.readString(NOT_FROM_JAVA));
        Set<String> all = found(CODE_OF_THE_LANGUAGE, Files.readString(Path.of("../hot/docs/diagnostics.md")));
        CODE_OF_THE_KERNEL
                .matcher(text(Path.of("../core/src/main/java"), ".java"))
                .results()
                .filter(code -> code.group(2) == null)
                .forEach(code -> all.add(code.group(1)));
        all.addAll(List.of("duplicate-parameter", "duplicate-condition", "duplicate-resource", "duplicate-output"));

        Set<String> covered = new TreeSet<>(told);
        covered.addAll(impossible);

        assertThat(covered).containsAll(all);
        assertThat(impossible).as("impossible, but told").doesNotContainAnyElementsOf(told);
    }

    @Test
    void everyCodeThatIsToldIsDocumented() throws IOException {
        String pages = Files.readString(Path.of("../hot/docs/diagnostics.md"))
                + Files.readString(Path.of("../docs/program-diagnostics.md"))
                + Files.readString(Path.of("../docs/policies.md"));

        assertThat(found(REPORTED, text(PROGRAMS, ".errors")))
                .allSatisfy(code -> assertThat(pages).contains("`" + code + "`"));
    }

    private static List<Diagnostic> findings(App app) {
        try {
            return Assembly.of(app).stacks().stream()
                    .flatMap(stack -> stack.warnings().stream())
                    .toList();
        } catch (SynthesisException e) {
            return e.diagnostics();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult code) -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path folder, String ending) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String text(Diagnostic one) {
        return (one.location() == null ? "nowhere" : one.location()) + ": "
                + one.severity().name().toLowerCase(Locale.ROOT) + ": "
                + (one.path().segments().isEmpty() ? "" : one.path() + ": ")
                + one.message() + " [" + one.code() + "]\n"
                + (one.hint() == null ? "" : "    " + one.hint() + "\n");
    }
}
