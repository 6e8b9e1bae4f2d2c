package dev.kiln.cli.program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells the kinds of app apart by what the user wrote, and loads them. */
public final class Programs {

    private Programs() {}

    /**
     * Loads an app: compiles, runs and synthesizes what has to be.
     *
     * @param request what the user names
     * @return the app's stacks
     * @throws ProgramException when there is no such app, or anything is wrong with it
     */
    public static LoadedApp load(AppRequest request) throws ProgramException {
        Path path = request.path();
        String name = request.app().toLowerCase(Locale.ROOT);
        if (isTemplate(name)) {
            if (!isAddress(name)) {
                existing(request, path);
            }
            return TemplateProgram.load(request);
        }
        if (name.endsWith(".java")) {
            return JavaFileProgram.load(request, existing(request, path));
        }
        if (name.endsWith(".jar") || Files.isDirectory(path)) {
            return ClassPathProgram.loadFrom(request, existing(request, path));
        }
        if (Files.exists(path)) {
            throw new ProgramException(
                    request.app() + " is no app",
                    "an app is a .java file, a .yaml template, a .jar, a folder of classes, or a class name");
        }
        return ClassPathProgram.loadClass(request);
    }

    /**
     * Whether a word on the command line can only be meant as an app, and not as the name of a stack.
     *
     * @param word the word
     * @param workingDirectory what relative paths start from
     * @return true for names of source files, jars and templates, and for paths to folders
     */
    public static boolean looksLikeApp(String word, Path workingDirectory) {
        String name = word.toLowerCase(Locale.ROOT);
        return isTemplate(name)
                || name.endsWith(".java")
                || name.endsWith(".jar")
                || (word.contains("/") && Files.isDirectory(workingDirectory.resolve(word)));
    }

    private static boolean isAddress(String name) {
        return name.startsWith("http://") || name.startsWith("https://") || name.startsWith("file://");
    }

    private static boolean isTemplate(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".template");
    }

    private static Path existing(AppRequest request, Path path) throws ProgramException {
        if (!Files.exists(path)) {
            throw new ProgramException(
                    "there is no file " + request.app(), "give its path from " + request.workingDirectory());
        }
        return path;
    }
}
