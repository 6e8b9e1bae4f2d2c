package dev.kiln.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Commands by name, in the order in which help lists them. A command is made when it is needed. */
final class CommandTable {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A command's class, and the commands that it only leads to. */
    private record Entry(Class<?> command, @Nullable CommandTable subcommands) {

        Object made(Session session) {
            try {
                return subcommands == null
                        ? command.getDeclaredConstructor(Session.class).newInstance(session)
                        : command.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(command + " cannot be made", e);
            }
        }

        CommandLine line(Session session, List<String> rest) {
            CommandLine line = Commands.commandLine(made(session));
            if (subcommands != null) {
                subcommands.addTo(line, session, rest);
            }
            return line;
        }
    }

    /** Adds a command, whose constructor takes the session. */
    CommandTable with(String name, Class<?> command) {
        entries.put(name, new Entry(command, null));
        return this;
    }

    /** Adds a command that only leads to others, and whose constructor takes nothing. */
    CommandTable with(String name, Class<? extends CommandGroup> command, CommandTable subcommands) {
        entries.put(name, new Entry(command, subcommands));
        return this;
    }

    /** Adds the command that comes first on the command line; all of them if none does. */
    void addTo(CommandLine parent, Session session, List<String> args) {
        Entry called = args.isEmpty() ? null : entries.get(args.get(0));
        if (called == null) {
            entries.forEach((name, entry) -> parent.addSubcommand(name, entry.line(session, List.of())));
        } else {
            parent.addSubcommand(args.get(0), called.line(session, args.subList(1, args.size())));
        }
    }

    /** The command that all of the command line together names, if that is enough for it. */
    Optional<NamedAlone> alone(Session session, List<String> args) {
        Entry called = args.isEmpty() ? null : entries.get(args.get(0));
        if (called == null) {
            return Optional.empty();
        }
        List<String> rest = args.subList(1, args.size());
        if (called.subcommands != null) {
            return called.subcommands.alone(session, rest);
        }
        return rest.isEmpty() && NamedAlone.class.isAssignableFrom(called.command)
                ? Optional.of((NamedAlone) called.made(session))
                : Optional.empty();
    }
}
