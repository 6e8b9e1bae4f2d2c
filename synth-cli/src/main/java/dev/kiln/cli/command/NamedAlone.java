package dev.kiln.cli.command;

import java.util.concurrent.Callable;

/**
 * A command that does what it is for when only its name is given. Then there is nothing to read of the command line, and picocli, which
 * takes longer to get ready than such a command for everything else on this side of the network, is left out. What the options say when
 * they are not given must stand in the fields from the beginning.
 */
public interface NamedAlone extends Callable<Integer> {}
