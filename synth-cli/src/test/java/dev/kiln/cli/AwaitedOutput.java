package dev.kiln.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Output that is waited for, piece by piece. */
final class AwaitedOutput extends ByteArrayOutputStream {

    private static final long PATIENCE_MILLIS = 120_000;

    private int read;

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        notifyAll();
    }

    @Override
    public synchronized void write(int b) {
        super.write(b);
        notifyAll();
    }

    /** Waits for a text after the one that was awaited last. */
    synchronized void await(String text) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        int at = all().indexOf(text, read);
        while (at < 0) {
            long left = end - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("no \"" + text + "\" after: " + all().substring(read));
            }
            wait(left);
            at = all().indexOf(text, read);
        }
        read = at + text.length();
    }

    synchronized String all() {
        return toString(StandardCharsets.UTF_8);
    }
}
