package dev.kiln.cli.live;

import dev.kiln.cli.view.ErrorView;
import dev.kiln.cli.view.Terminal;
import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens to one stack, for the table. Types, and resources to which nothing has happened yet, it asks the cloud for, at most
 * every two seconds and only while something is not known, in a thread of its own: a cloud that does not answer stops no drawing.
 */
final class StackWatch implements DeployListener {

    private static final Duration BETWEEN_LISTINGS = Duration.ofSeconds(2);
    private static final long PATIENCE_SECONDS = 2;

    private final Terminal terminal;
    private final StackProgress progress;
    private final InstantSource clock;
    private final Supplier<List<StackResource>> listing;
    private @Nullable CompletableFuture<List<StackResource>> asked;
    private @Nullable Instant lastAsked;
    private boolean isSubmitted;

    StackWatch(Terminal terminal, StackProgress progress, Supplier<List<StackResource>> listing, InstantSource clock) {
        this.terminal = terminal;
        this.progress = progress;
        this.listing = listing;
        this.clock = clock;
    }

    @Override
    public synchronized void onSubmitted(String action, String stack, String id) {
        progress.submitted(action, id);
        isSubmitted = true;
    }

    @Override
    public void onEvent(StackEvent event) {
        progress.heard(event, clock.instant());
    }

    @Override
    public void onProgress(int done, int total) {
        progress.counted(total);
    }

    @Override
    public void onNotice(String message) {
        new ErrorView(terminal).note(message);
    }

    /** The stack at this moment; begins to ask for what is not known of it. */
    synchronized StackLines lines(Instant now) {
        take(0);
        boolean isSoon = lastAsked != null && lastAsked.plus(BETWEEN_LISTINGS).isAfter(now);
        if (asked == null && isSubmitted && !isSoon && progress.isLacking()) {
            ask(now);
        }
        return progress.lines(now);
    }

    /** Takes the last state; asks once more for types that are missing, but does not wait long for them. */
    synchronized void ended(@Nullable StackInfo last) {
        Instant now = clock.instant();
        progress.ended(last == null ? null : last.status(), now);
        if (isSubmitted && progress.isLacking()) {
            if (asked == null) {
                ask(now);
            }
            take(PATIENCE_SECONDS);
        }
    }

    private void ask(Instant now) {
        lastAsked = now;
        asked = Background.start(listing);
    }

    private void take(long seconds) {
        CompletableFuture<List<StackResource>> answer = asked;
        if (answer == null || (seconds == 0 && !answer.isDone())) {
            return;
        }
        asked = null;
        try {
            progress.listed(answer.get(seconds, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            answer.cancel(true);
        } catch (ExecutionException e) {
            // Who carries out the action tells of a cloud in trouble; without the listing the table only knows less.
            lastAsked = clock.instant();
        }
    }
}
