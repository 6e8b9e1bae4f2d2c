package dev.kiln.migrate.check;

import dev.kiln.migrate.MigratedTemplate;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles many classes in one run, without a file. */
final class MemoryCompiler {

    private static final List<String> OPTIONS =
            List.of("-proc:none", "-nowarn", "-Xlint:none", "-XDcompilePolicy=simple", "-Xmaxerrs", "10000");

    private final JavaCompiler compiler;

    MemoryCompiler() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("this Java has no compiler; let JAVA_HOME name a JDK");
        }
        compiler = found;
    }

    /** Compiles classes; those that do not compile are left out and the others compiled without them. */
    Compiled compile(List<MigratedTemplate> classes) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        List<MigratedTemplate> rest = new ArrayList<>(classes);
        while (true) {
            Map<String, List<String>> found = new LinkedHashMap<>();
            ClassLoader loader = run(rest, found);
            errors.putAll(found);
            if (found.isEmpty() || rest.isEmpty()) {
                return new Compiled(loader, errors);
            }
            rest.removeIf(one -> found.containsKey(one.qualifiedName()));
        }
    }

    private ClassLoader run(List<MigratedTemplate> classes, Map<String, List<String>> errors) {
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        StandardJavaFileManager files =
                compiler.getStandardFileManager(findings, Locale.ENGLISH, StandardCharsets.UTF_8);
        Outputs outputs = new Outputs(files);
        if (!classes.isEmpty()) {
            List<Source> sources = classes.stream().map(Source::new).toList();
            compiler.getTask(null, outputs, findings, OPTIONS, null, sources).call();
        }
        for (Diagnostic<? extends JavaFileObject> finding : findings.getDiagnostics()) {
            if (finding.getKind() == Diagnostic.Kind.ERROR) {
                String name = finding.getSource() instanceof Source source ? source.name : "javac";
                errors.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(finding.getLineNumber() + ": " + finding.getMessage(Locale.ENGLISH));
            }
        }
        return new Loader(outputs.classes);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String name;
        private final String text;

        Source(MigratedTemplate template) {
            super(URI.create("memory:///" + template.qualifiedName().replace('.', '/') + ".java"), Kind.SOURCE);
            this.name = template.qualifiedName();
            this.text = template.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ClassFile> classes = new HashMap<>();

        Outputs(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return classes.computeIfAbsent(className, ClassFile::new);
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ClassFile> classes;

        Loader(Map<String, ClassFile> classes) {
            super(MemoryCompiler.class.getClassLoader());
            this.classes = new ConcurrentHashMap<>(classes);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ClassFile file = classes.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = file.bytes.toByteArray();
            return defineClass(name, code, 0, code.length);
        }
    }
}
