package dev.kiln.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that the compiler must refuse, each with what it says beside it in a file {@code .errors}, and one that it must
 * accept. All are compiled in one run.
 */
class CompilerMessagesTest {

    private static final Path PROGRAMS = Path.of("src/test/resources");

    @TempDir
    private static Path classes;

    private static Map<String, String> said = Map.of();

    @BeforeAll
    static void compile() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(findings, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "--should-stop=ifError=FLOW",
                    "-Xmaxerrs",
                    "1000",
                    "-Xdiags:compact",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "--release",
                    "17");
            List<File> sources = Stream.concat(programs("refused"), programs("accepted"))
                    .map(Path::toFile)
                    .toList();
            javac.getTask(null, files, findings, options, null, files.getJavaFileObjectsFromFiles(sources))
                    .call();
        }
        said = findings.getDiagnostics().stream()
                .filter(finding -> finding.getKind() == Diagnostic.Kind.ERROR)
                .collect(Collectors.groupingBy(
                        CompilerMessagesTest::program,
                        TreeMap::new,
                        Collectors.mapping(CompilerMessagesTest::message, Collectors.joining())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsWrongIsRefusedWithAMessageThatHelps(String name) throws IOException {
        String message = said.getOrDefault(name, "");
        Path expected = PROGRAMS.resolve("refused/" + name + ".errors");
        if ("update".equals(System.getProperty("kiln.golden"))) {
            Files.writeString(expected, message);
        }

        assertThat(message).as("%s.java must not compile", name).isNotEmpty();
        assertThat(message)
                .as("%s; if the change is meant, run this test with -Dkiln.golden=update", expected)
                .isEqualTo(Files.readString(expected));
    }

    @Test
    void whatIsMeantToWorkIsAccepted() {
        assertThat(said.getOrDefault("WhatIsMeantToWork", "")).isEmpty();
    }

    @Test
    void eachExpectationHasItsProgram() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS.resolve("refused"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".errors")))
                    .allMatch(file -> Files.exists(Path.of(file.toString().replace(".errors", ".java"))));
        }
    }

    private static Stream<String> refused() throws IOException {
        return programs("refused")
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .sorted();
    }

    private static Stream<Path> programs(String folder) throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        }
    }

    private static String program(Diagnostic<? extends JavaFileObject> finding) {
        String file = finding.getSource().getName();
        return file.substring(file.lastIndexOf(File.separatorChar) + 1).replace(".java", "");
    }

    /** The first line and the symbol: the rest, the overloads that do not fit, each JDK tells in its own words. */
    private static String message(Diagnostic<? extends JavaFileObject> finding) {
        List<String> lines = finding.getMessage(Locale.ROOT).lines().toList();
        String symbol = lines.stream()
                .filter(line -> line.strip().startsWith("symbol:"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return "line " + finding.getLineNumber() + ": " + lines.get(0) + "\n" + symbol;
    }
}
