package dev.kiln.cli.program;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user names as an app.
 *
 * @param app a source file, a class, a jar, a folder of classes, or a template
 * @param classPath further jars and folders of classes
 * @param className which class of a source file, jar or folder to take, or null to let Kiln choose
 * @param workingDirectory what relative paths start from; absolute
 */
public record AppRequest(
        String app, List<Path> classPath, @Nullable String className, Path workingDirectory) {

    /**
     * Copies the list.
     *
     * @param app a source file, a class, a jar, a folder of classes, or a template
     * @param classPath further jars and folders of classes
     * @param className which class of a source file, jar or folder to take, or null to let Kiln choose
     * @param workingDirectory what relative paths start from; absolute
     */
    public AppRequest {
        classPath = List.copyOf(classPath);
    }

    Path path() {
        return workingDirectory.resolve(app).normalize();
    }

    /** A file as the user would type it: relative to the working directory where it is below it. */
    String display(Path file) {
        return file.startsWith(workingDirectory)
                ? workingDirectory.relativize(file).toString()
                : file.toString();
    }
}
