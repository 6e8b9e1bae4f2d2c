package dev.kiln.deploy;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Does what blocks in a thread of its own.
 *
 * <pre>{@code
 * CompletableFuture<DeployResult> web = Background.start(() -> deployer.deploy(webRequest, DeployListener.NONE));
 * CompletableFuture<DeployResult> db = Background.start(() -> deployer.deploy(dbRequest, DeployListener.NONE));
 * CompletableFuture.allOf(web, db).join();
 * }</pre>
 */
public final class Background {

    private Background() {}

    /**
     * Starts something.
     *
     * @param work what to do; it is interrupted when the future is cancelled, which for a deployment ends the watching and not the action
     * @param <T> what comes of it
     * @return completed with its result, or with what it threw
     */
    public static <T> CompletableFuture<T> start(Supplier<T> work) {
        Work<T> future = new Work<>(work);
        future.thread.start();
        return future;
    }

    /** A future whose cancellation reaches the thread. */
    private static final class Work<T> extends CompletableFuture<T> {

        private final Thread thread;

        Work(Supplier<T> work) {
            this.thread = new Thread(() -> run(work), "kiln-background");
            thread.setDaemon(true);
        }

        private void run(Supplier<T> work) {
            try {
                complete(work.get());
            } catch (Throwable thrown) {
                completeExceptionally(thrown);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean isCancelled = super.cancel(mayInterrupt);
            if (isCancelled) {
                thread.interrupt();
            }
            return isCancelled;
        }
    }
}
