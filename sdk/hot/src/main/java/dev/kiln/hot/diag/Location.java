package dev.kiln.hot.diag;

/**
 * A place in a source file: a template's, or a Java program's.
 *
 * @param file the file's name as the user knows it
 * @param line the line, from 1; 0 when unknown
 * @param column the column, from 1; 0 when unknown
 */
public record Location(String file, int line, int column) {

    @Override
    public String toString() {
        if (line <= 0) {
            return file;
        }
        return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
