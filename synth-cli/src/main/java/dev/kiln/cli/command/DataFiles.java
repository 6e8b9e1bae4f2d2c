package dev.kiln.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.cli.program.ProgramException;
import dev.kiln.cli.view.ActionView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON that commands take and give, in files or directly. What is written may hold secrets: the owner alone can read it. */
final class DataFiles {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private DataFiles() {}

    static @Nullable Object value(Session session, @Nullable String text, @Nullable String file)
            throws ProgramException {
        if (text != null && file != null) {
            throw new ProgramException("--data and --data-file both give what comes with it", "give one of them");
        }
        if (file != null) {
            return parsed(read(session, file), file);
        }
        return text == null ? null : parsed(text, "--data");
    }

    static Map<?, ?> object(Session session, String file) throws ProgramException {
        if (parsed(read(session, file), file) instanceof Map<?, ?> map) {
            return map;
        }
        throw new ProgramException(file + " holds no JSON object", "give what kiln stack abandon or export printed");
    }

    private static @Nullable Object parsed(String json, String where) throws ProgramException {
        try {
            return new ObjectMapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            // The parser goes on to tell where each bracket was opened, at length.
            String reason = e.getOriginalMessage().replaceAll("(?s)[:(]? ?\\bexpected .*| ?\\((start|for) .*", "");
            throw new ProgramException(where + " is no JSON" + place + ": " + reason, "correct it", e);
        }
    }

    private static String read(Session session, String file) throws ProgramException {
        try {
            return Files.readString(session.workingDirectory().resolve(file));
        } catch (IOException e) {
            throw new ProgramException("cannot read " + file + ": " + e, "give the path of a text file in UTF-8", e);
        }
    }

    /** Refuses before anything is done what could not be written after it. */
    static void checkWritable(Session session, @Nullable String file) throws ProgramException {
        if (file != null) {
            write(session.workingDirectory().resolve(file), "", file);
        }
    }

    static void write(Session session, @Nullable String file, Map<String, ? extends @Nullable Object> data)
            throws ProgramException {
        ActionView view = new ActionView(session.terminal());
        if (file == null) {
            view.data(data);
            return;
        }
        try {
            String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(data);
            write(session.workingDirectory().resolve(file), json + "\n", file);
            view.done("Written to " + file + ".");
        } catch (JsonProcessingException | ProgramException e) {
            view.data(data); // An abandoned stack is gone: what is told of it must not get lost.
            throw new ProgramException("cannot write " + file + ": " + e.getMessage(), "keep what was printed", e);
        }
    }

    /** Also a file that was there becomes the owner's alone, since the option says so; a device or a pipe stays as it is. */
    private static void write(Path path, String text, String file) throws ProgramException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (!Files.exists(path)) {
                Files.createFile(
                        path,
                        posix
                                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                                : new FileAttribute<?>[0]);
            } else if (posix && Files.isRegularFile(path)) {
                Files.setPosixFilePermissions(path, OWNER_ONLY);
            }
            Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ProgramException("cannot write " + file + ": " + e, "name a file in a folder that is there", e);
        }
    }
}
