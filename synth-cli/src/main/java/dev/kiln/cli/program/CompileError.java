package dev.kiln.cli.program;

/**
 * One thing that the Java compiler refuses.
 *
 * @param file the source file as the user knows it
 * @param line the line, from 1; 0 when the error is at no line
 * @param column the column, from 1; 0 when unknown
 * @param message the compiler's words, maybe several lines
 * @param sourceLine the line's text, empty when unknown
 */
public record CompileError(String file, long line, long column, String message, String sourceLine) {}
