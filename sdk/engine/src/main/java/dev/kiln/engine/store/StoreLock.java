package dev.kiln.engine.store;

import dev.kiln.engine.state.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time at a store. The system lets go of it when the process dies, however it dies. */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock take(Path store, Path file, Duration wait) throws IOException {
        PrivateFile.createIfMissing(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        long end = System.nanoTime() + wait.toNanos();
        try {
            while (lock(channel) == null) {
                if (System.nanoTime() >= end) {
                    throw new StoreException("The store " + store + " is in use by process "
                            + Files.readString(file).strip() + ". Wait until that is done, or end it, and try again.");
                }
                Thread.sleep(20);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new StoreLock(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw new StoreException("Interrupted while waiting for the store " + store + ". Try again.", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
