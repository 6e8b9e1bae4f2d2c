package dev.kiln.cli.program;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A single Java source file, compiled in memory. The folder that its package stands in is the source path, so that it may use its
 * neighbours, and whatever they use.
 */
final class JavaFileProgram {

    private final AppRequest request;
    private final Path file;
    private final DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
    private @Nullable Path sourceRoot;

    private JavaFileProgram(AppRequest request, Path file) {
        this.request = request;
        this.file = file;
    }

    static LoadedApp load(AppRequest request, Path file) throws ProgramException {
        return new JavaFileProgram(request, file).load();
    }

    private LoadedApp load() throws ProgramException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ProgramException(
                    "this Java has no compiler, so that it cannot run " + request.app(),
                    "use a JDK: let JAVA_HOME name one");
        }
        StandardJavaFileManager files =
                compiler.getStandardFileManager(findings, Locale.ENGLISH, StandardCharsets.UTF_8);
        JavaFileObject source = files.getJavaFileObjects(file).iterator().next();
        MemoryClasses classes = new MemoryClasses(files);
        // The program's lines need -g; its warnings are the business of its own build.
        List<String> options = List.of("-g", "-proc:none", "-nowarn", "-Xlint:none", "-implicit:class");
        JavacTask task = (JavacTask) compiler.getTask(null, classes, findings, options, null, List.of(source));
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            CompilationUnitTree unit = task.parse().iterator().next();
            sourceRoot = sourceRoot(unit);
            files.setLocationFromPaths(
                    StandardLocation.SOURCE_PATH, sourceRoot == null ? List.of() : List.of(sourceRoot));
            task.analyze();
            if (errors().isEmpty()) {
                task.generate();
            }
        } catch (IOException e) {
            throw new ProgramException("cannot read " + request.app() + ": " + e.getMessage(), null, e);
        }
        if (!errors().isEmpty()) {
            throw new CompilationException(request.app(), errors());
        }
        return run(classes, source);
    }

    private LoadedApp run(MemoryClasses compiled, JavaFileObject source) throws ProgramException {
        ClassLoader loader = compiled.loader(ClassPathProgram.loader(request, runtimePath()));
        List<String> names = compiled.from(source);
        List<Class<?>> classes = new ArrayList<>();
        for (String name : names) {
            if (request.className() == null || matches(name, request.className())) {
                classes.add(ClassPathProgram.load(name, loader));
            }
        }
        if (classes.isEmpty() && request.className() != null) {
            throw new ProgramException(
                    request.app() + " has no class " + request.className(), "it has " + String.join(", ", names));
        }
        return new AppRunner(request, loader, new SourceFiles(request, sourceRoot))
                .run(EntryPoint.find(request.app(), classes));
    }

    /** A class is chosen by its full name or by its simple one. */
    private static boolean matches(String name, String wanted) {
        return name.equals(wanted) || name.endsWith("." + wanted) || name.endsWith("$" + wanted);
    }

    /** The folder above the package's folders; null when the file does not stand where its package says. */
    private @Nullable Path sourceRoot(CompilationUnitTree unit) {
        Path folder = file.getParent();
        ExpressionTree declared = unit.getPackageName();
        if (declared == null || folder == null) {
            return folder;
        }
        Path packageFolder = Path.of(declared.toString().replace('.', '/'));
        if (!folder.endsWith(packageFolder)) {
            return null;
        }
        Path root = folder;
        for (int i = 0; i < packageFolder.getNameCount() && root != null; i++) {
            root = root.getParent();
        }
        return root;
    }

    /** What the program finds at run time: files beside its sources, and those that Maven would put beside its classes. */
    private List<Path> runtimePath() {
        List<Path> path = new ArrayList<>(request.classPath());
        Path root = sourceRoot;
        if (root != null) {
            path.add(root);
            Path resources = root.resolveSibling("resources");
            if (root.endsWith("java") && Files.isDirectory(resources)) {
                path.add(resources);
            }
        }
        return path;
    }

    private List<Path> classPath() {
        List<Path> entries = new ArrayList<>();
        for (Path entry : request.classPath()) {
            entries.add(request.workingDirectory().resolve(entry));
        }
        // Kiln's own jars, so that a program needs no class path for the SDK.
        Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .forEach(entries::add);
        return entries;
    }

    private List<CompileError> errors() {
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> finding : findings.getDiagnostics()) {
            if (finding.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(error(finding));
            }
        }
        return errors;
    }

    private CompileError error(Diagnostic<? extends JavaFileObject> finding) {
        JavaFileObject source = finding.getSource();
        String message = finding.getMessage(Locale.ENGLISH);
        if (source == null || finding.getLineNumber() < 1) {
            return new CompileError(request.app(), 0, 0, message, "");
        }
        return new CompileError(
                request.display(Path.of(source.toUri())),
                finding.getLineNumber(),
                finding.getColumnNumber(),
                message,
                line(source, finding.getLineNumber()));
    }

    private static String line(JavaFileObject source, long number) {
        try {
            return source.getCharContent(true)
                    .toString()
                    .lines()
                    .skip(number - 1)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
