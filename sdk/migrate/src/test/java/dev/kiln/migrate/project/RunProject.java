package dev.kiln.migrate.project;

import dev.kiln.migrate.TestFolders;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Compiles a generated project and runs its test, as Maven would, but within this JVM. */
final class RunProject {

    private RunProject() {}

    /**
     * Compiles and runs.
     *
     * @param folder where the project was written to
     * @param packages the packages of its tests
     * @return what javac and the tests complain of; none where all is well
     */
    static List<String> in(Path folder, String... packages) throws IOException, ReflectiveOperationException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        List<Path> sources = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> walk = Files.walk(folder.resolve(root))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "-proc:none",
                                    "-Xlint:all,-classfile,-serial,-deprecation"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            boolean silent = said.toString().lines().allMatch(line -> line.startsWith("Note: "));
            if (!compiled || !silent) {
                return List.of("javac: " + said);
            }
        }
        URL[] path = {
            classes.toUri().toURL(),
            folder.resolve("src/main/resources").toUri().toURL(),
            folder.resolve("src/test/resources").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(path, TestFolders.class.getClassLoader())) {
            List<String> failures = new ArrayList<>();
            for (String name : packages) {
                failures.addAll(run(loader.loadClass(name + ".MigrationTest")));
            }
            return failures;
        }
    }

    private static List<String> run(Class<?> test) throws ReflectiveOperationException {
        var constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<String> failures = new ArrayList<>();
        for (Method method : test.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                try {
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                } catch (InvocationTargetException failed) {
                    failures.add(test.getName() + "." + method.getName() + ": " + failed.getCause());
                }
            }
        }
        return failures;
    }
}
