package dev.kiln.codegen;

import dev.kiln.codegen.emit.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles in memory, with all warnings and doclint. */
final class Javac {

    private Javac() {}

    /** What javac has to say of each file, by the file's path; nothing of files that are as they should be. */
    static Map<String, List<String>> compile(Collection<SourceFile> generated, Map<String, String> handWritten)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        generated.forEach(file -> sources.add(new Source(file.path(), file.text())));
        handWritten.forEach((path, text) -> sources.add(new Source(path, text)));
        KernelStub.SOURCES.forEach((path, text) -> sources.add(new Source(path, text)));
        try (JavaFileManager files = new Discarding(javac.getStandardFileManager(findings, Locale.ROOT, null))) {
            List<String> options = List.of(
                    "-proc:none",
                    "--should-stop=ifError=FLOW",
                    "-Xmaxerrs",
                    "1000",
                    "-Xmaxwarns",
                    "1000",
                    "-Xlint:all,-processing",
                    "-Xdoclint:all/protected",
                    "--release",
                    "17");
            javac.getTask(null, files, findings, options, null, sources).call();
        }
        return findings.getDiagnostics().stream()
                .filter(finding -> !isStub(finding))
                .collect(Collectors.groupingBy(
                        Javac::path,
                        TreeMap::new,
                        Collectors.mapping(
                                finding -> finding.getMessage(Locale.ROOT) + " in line " + finding.getLineNumber(),
                                Collectors.toList())));
    }

    private static String path(Diagnostic<? extends JavaFileObject> finding) {
        return finding.getSource() == null
                ? ""
                : finding.getSource().toUri().getPath().substring(1);
    }

    /** The stub of the kernel has no documentation. */
    private static boolean isStub(Diagnostic<? extends JavaFileObject> finding) {
        return path(finding).startsWith("dev/kiln/") && finding.getKind() != Diagnostic.Kind.ERROR;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps no class files. */
    private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {

        Discarding(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
