package dev.kiln.codegen.emit;

import com.palantir.javapoet.JavaFile;

/**
 * One file of Java source.
 *
 * @param path relative to the source root, with {@code /}
 * @param text the content, with {@code \n} at the ends of lines
 */
public record SourceFile(String path, String text) {

    /**
     * A file of JavaPoet's as text.
     *
     * @param file the file
     * @return the source
     */
    public static SourceFile of(JavaFile file) {
        return new SourceFile(
                file.packageName().replace('.', '/') + "/" + file.typeSpec().name() + ".java", file.toString());
    }
}
