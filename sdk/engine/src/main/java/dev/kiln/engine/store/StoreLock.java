package dev.kiln.engine.store;

import dev.kiln.engine.state.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets one process at a time at a store, in the order in which they came. The system lets go of it when the process dies, however it
 * dies.
 *
 * <p>The queue is made of locks on single bytes of one file. Who comes takes the highest and moves down, one byte at a time, as the one
 * below becomes free; who has the lowest has the store. So nobody overtakes, and who dies leaves no trace. Threads of one process queue
 * before that, since a process that closes the file loses all its locks on it.
 */
final class StoreLock implements AutoCloseable {

    private static final int PLACES = 32;
    private static final long PAUSE = 10;

    private static final Map<Path, Semaphore> OF_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Semaphore turn;
    private final FileChannel channel;
    private final Path holder;

    private StoreLock(Semaphore turn, FileChannel channel, Path holder) {
        this.turn = turn;
        this.channel = channel;
        this.holder = holder;
    }

    /**
     * Waits for the lock.
     *
     * @param file the file whose bytes are locked
     * @param holder the file that tells who has the lock
     * @param wait how long to wait
     * @return the lock, or null when another has it all that time
     */
    static @Nullable StoreLock take(Path store, Path file, Path holder, Duration wait) throws IOException {
        PrivateFile.createIfMissing(file);
        Semaphore turn = OF_THIS_PROCESS.computeIfAbsent(file.toRealPath(), path -> new Semaphore(1, true));
        long end = System.nanoTime() + wait.toNanos();
        boolean isTaken = false;
        boolean isMyTurn = false;
        try {
            isMyTurn = turn.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
            StoreLock taken = isMyTurn ? queue(turn, file, holder, end) : null;
            isTaken = taken != null;
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting for the store " + store + ". Try again.", e);
        } finally {
            if (isMyTurn && !isTaken) {
                turn.release();
            }
        }
    }

    private static @Nullable StoreLock queue(Semaphore turn, Path file, Path holder, long end)
            throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        boolean isTaken = false;
        try {
            if (!moveDown(channel, end)) {
                return null;
            }
            StoreHolder.write(holder, StoreHolder.thisProcess());
            isTaken = true;
            return new StoreLock(turn, channel, holder);
        } finally {
            if (!isTaken) {
                channel.close();
            }
        }
    }

    private static boolean moveDown(FileChannel channel, long end) throws IOException, InterruptedException {
        FileLock mine = null;
        int place = PLACES;
        while (place > 0) {
            FileLock next = channel.tryLock(place - 1L, 1, false);
            if (next != null) {
                if (mine != null) {
                    mine.release();
                }
                mine = next;
                place--;
            } else if (System.nanoTime() >= end) {
                // the last chance, also when one who was stopped stands in the way
                return channel.tryLock(0, 1, false) != null;
            } else {
                Thread.sleep(PAUSE);
            }
        }
        return true;
    }

    /** Tells others where to go with what they want of this process. */
    void announce(StoreHolder.Door door) throws IOException {
        StoreHolder alone = StoreHolder.read(holder).orElseGet(StoreHolder::thisProcess);
        StoreHolder.write(holder, new StoreHolder(alone.process(), alone.since(), door));
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(holder);
        } finally {
            channel.close();
            turn.release();
        }
    }
}
