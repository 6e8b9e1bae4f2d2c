package dev.kiln.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Commands by name, in the order in which help lists them. A command is made when it is needed. */
final class CommandTable {

    private final Map<String, Maker> makers = new LinkedHashMap<>();

    /** Makes a command, given what comes after its name on the command line. */
    private interface Maker {
        CommandLine make(Session session, List<String> rest);
    }

    /** Adds a command, whose constructor takes the session. */
    CommandTable with(String name, Class<?> command) {
        makers.put(name, (session, rest) -> Commands.commandLine(made(command, session)));
        return this;
    }

    /** Adds a command that only leads to others, and whose constructor takes nothing. */
    CommandTable with(String name, Class<? extends CommandGroup> command, CommandTable subcommands) {
        makers.put(name, (session, rest) -> {
            CommandLine line = Commands.commandLine(made(command));
            subcommands.addTo(line, session, rest);
            return line;
        });
        return this;
    }

    private static Object made(Class<?> command) {
        try {
            return command.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(command + " cannot be made", e);
        }
    }

    private static Object made(Class<?> command, Session session) {
        try {
            return command.getDeclaredConstructor(Session.class).newInstance(session);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(command + " cannot be made", e);
        }
    }

    /** Adds the command that comes first on the command line; all of them if none does. */
    void addTo(CommandLine parent, Session session, List<String> args) {
        Maker called = args.isEmpty() ? null : makers.get(args.get(0));
        if (called == null) {
            makers.forEach((name, maker) -> parent.addSubcommand(name, maker.make(session, List.of())));
        } else {
            parent.addSubcommand(args.get(0), called.make(session, args.subList(1, args.size())));
        }
    }
}
