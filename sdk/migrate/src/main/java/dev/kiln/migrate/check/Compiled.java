package dev.kiln.migrate.check;

import java.util.List;
import java.util.Map;

/**
 * What came of compiling classes.
 *
 * @param loader gives the classes that compiled
 * @param errors from a class that did not compile to what javac said of it
 */
record Compiled(ClassLoader loader, Map<String, List<String>> errors) {}
