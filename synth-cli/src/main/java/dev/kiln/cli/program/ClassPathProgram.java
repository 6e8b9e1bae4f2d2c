package dev.kiln.cli.program;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiled classes: one by its name, or whatever a jar or a folder has. */
final class ClassPathProgram {

    private static final String CLASS = ".class";

    private ClassPathProgram() {}

    static LoadedApp loadClass(AppRequest request) throws ProgramException {
        List<Path> classPath =
                request.classPath().isEmpty() ? List.of(request.workingDirectory()) : request.classPath();
        ClassLoader loader = loader(request, classPath);
        Class<?> type = load(request.app(), loader);
        return run(request, loader, EntryPoint.find(request.app(), List.of(type)));
    }

    static LoadedApp loadFrom(AppRequest request, Path jarOrFolder) throws ProgramException {
        List<Path> classPath = new ArrayList<>(List.of(jarOrFolder));
        classPath.addAll(request.classPath());
        ClassLoader loader = loader(request, classPath);
        String chosen = request.className() == null ? mainOf(request, jarOrFolder) : request.className();
        List<Class<?>> classes = new ArrayList<>();
        if (chosen != null) {
            classes.add(load(chosen, loader));
        } else {
            for (String name : classNames(request, jarOrFolder)) {
                classes.add(load(name, loader));
            }
        }
        return run(request, loader, EntryPoint.find(request.app(), classes));
    }

    private static LoadedApp run(AppRequest request, ClassLoader loader, EntryPoint start) throws ProgramException {
        return new AppRunner(request, loader, new SourceFiles(request, null)).run(start);
    }

    /** A loader that stays open as long as the process: stacks load classes while they are synthesized. */
    static ClassLoader loader(AppRequest request, List<Path> classPath) throws ProgramException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : classPath) {
            Path path = request.workingDirectory().resolve(entry);
            if (!Files.exists(path)) {
                throw new ProgramException("the class path names " + entry + ", which does not exist", null);
            }
            try {
                urls.add(path.toUri().toURL());
            } catch (MalformedURLException e) {
                throw new ProgramException("the class path names " + entry + ", which is no path", null, e);
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassPathProgram.class.getClassLoader());
    }

    static Class<?> load(String name, ClassLoader loader) throws ProgramException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new ProgramException(
                    "there is no file and no class " + name,
                    "give a class by its full name and where it is: my.app.WebStack --classpath target/classes",
                    e);
        } catch (LinkageError e) {
            throw new ProgramException(
                    "cannot load the class " + name + ": " + e,
                    "is --classpath complete, and compiled for this Java?",
                    e);
        }
    }

    private static @Nullable String mainOf(AppRequest request, Path jar) throws ProgramException {
        if (Files.isDirectory(jar)) {
            return null;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new ProgramException("cannot read " + request.app() + ": " + e.getMessage(), null, e);
        }
    }

    private static List<String> classNames(AppRequest request, Path jarOrFolder) throws ProgramException {
        try {
            if (Files.isDirectory(jarOrFolder)) {
                try (Stream<Path> files = Files.walk(jarOrFolder)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> jarOrFolder.relativize(file).toString().replace('\\', '/'))
                            .filter(ClassPathProgram::isClass)
                            .map(ClassPathProgram::className)
                            .sorted()
                            .toList();
                }
            }
            try (JarFile jar = new JarFile(jarOrFolder.toFile())) {
                return jar.stream()
                        .map(entry -> entry.getName())
                        .filter(ClassPathProgram::isClass)
                        .map(ClassPathProgram::className)
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new ProgramException("cannot read " + request.app() + ": " + e.getMessage(), null, e);
        }
    }

    private static boolean isClass(String file) {
        return file.endsWith(CLASS) && !file.endsWith("-info.class") && !file.startsWith("META-INF/");
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    }
}
