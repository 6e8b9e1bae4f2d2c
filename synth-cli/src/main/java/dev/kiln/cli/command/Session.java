package dev.kiln.cli.command;

import dev.kiln.cli.cloud.CloudOpener;
import dev.kiln.cli.view.Terminal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command runs in.
 *
 * @param terminal where it prints
 * @param env the environment
 * @param workingDirectory what relative paths start from; absolute
 * @param clouds finds the cloud
 */
public record Session(Terminal terminal, Map<String, String> env, Path workingDirectory, CloudOpener clouds) {}
