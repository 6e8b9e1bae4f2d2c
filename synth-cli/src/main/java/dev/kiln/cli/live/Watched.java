package dev.kiln.cli.live;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One stack that is being waited for. To be closed when the waiting is over, however it ends. */
public final class Watched implements DeployListener, AutoCloseable {

    private final Watching watching;
    private final DeployListener shown;
    private final Consumer<StackInfo> finish;
    private final Runnable close;
    private volatile String stack;
    private volatile @Nullable String action;

    Watched(Watching watching, String stack, DeployListener shown, Consumer<StackInfo> finish, Runnable close) {
        this.watching = watching;
        this.stack = stack;
        this.shown = shown;
        this.finish = finish;
        this.close = close;
    }

    /**
     * Shows the state in which the stack ended.
     *
     * @param last the stack after the action
     */
    public void finished(StackInfo last) {
        finish.accept(last);
    }

    String stack() {
        return stack;
    }

    @Nullable
    String action() {
        return action;
    }

    @Override
    public void onSubmitted(String begun, String name, String id) {
        stack = name;
        action = begun;
        shown.onSubmitted(begun, name, id);
    }

    @Override
    public void onEvent(StackEvent event) {
        shown.onEvent(event);
    }

    @Override
    public void onProgress(int done, int total) {
        shown.onProgress(done, total);
    }

    @Override
    public void onNotice(String message) {
        shown.onNotice(message);
    }

    @Override
    public void close() {
        watching.over(this);
        close.run();
    }
}
