package dev.kiln.migrate.translate;

import dev.kiln.hot.env.Environment;
import dev.kiln.hot.read.YamlDocument;

/**
 * An environment that goes with a template.
 *
 * @param name the file's name, as the reader of the Java is to know it
 * @param text the file's text
 * @param document the text as data, with the places of its parts
 * @param environment what it says; templates in its registry go by their names from the project's folder on
 */
public record EnvironmentFile(String name, String text, YamlDocument document, Environment environment) {}
