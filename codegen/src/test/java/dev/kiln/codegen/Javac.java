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

    /** What javac has to say, an empty list when nothing. */
    static List<String> compile(Collection<SourceFile> generated, Map<String, String> handWritten) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        List<JavaFileObject> sources = new ArrayList<>();
        generated.forEach(file -> sources.add(new Source(file.path(), file.text())));
        handWritten.forEach((path, text) -> sources.add(new Source(path, text)));
        KernelStub.SOURCES.forEach((path, text) -> sources.add(new Source(path, text)));
        try (JavaFileManager files = new Discarding(javac.getStandardFileManager(findings, Locale.ROOT, null))) {
            List<String> options = List.of(
                    "-proc:none", "-Xlint:all,-processing", "-Xdoclint:all/protected,-missing", "--release", "17");
            javac.getTask(null, files, findings, options, null, sources).call();
        }
        return findings.getDiagnostics().stream()
                .map(finding ->
                        finding.getMessage(Locale.ROOT) + " in " + finding.getSource() + ":" + finding.getLineNumber())
                .toList();
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
