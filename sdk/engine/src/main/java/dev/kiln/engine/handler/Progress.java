package dev.kiln.engine.handler;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far an action on a resource has come: done, or to be asked again. A failure is thrown, not returned.
 */
public sealed interface Progress {

    /** The action is finished. */
    Progress DONE = new Done();

    /**
     * The action is not finished.
     *
     * @param pause how long to wait before asking; the engine asks earlier when the resource is signalled or its nested stack
     *     comes to rest
     * @param next asks
     * @return progress that leads to what {@code next} says
     */
    static Progress after(Duration pause, Supplier<Progress> next) {
        return new Waiting(pause, next);
    }

    /**
     * Asks again and again until the answer is yes.
     *
     * @param pause how long to wait before each question
     * @param isDone the question
     * @return progress that is finished when the answer is yes
     */
    static Progress until(Duration pause, Supplier<Boolean> isDone) {
        return new Waiting(pause, () -> isDone.get() ? DONE : until(pause, isDone));
    }

    /**
     * One thing after the other.
     *
     * @param steps what to begin when the one before is done
     * @return progress that is finished when the last step is
     */
    static Progress inOrder(List<Supplier<Progress>> steps) {
        return steps.isEmpty() ? DONE : steps.get(0).get().then(steps.subList(1, steps.size()));
    }

    private Progress then(List<Supplier<Progress>> rest) {
        return this instanceof Waiting waiting
                ? after(waiting.pause(), () -> waiting.next().get().then(rest))
                : inOrder(rest);
    }

    /** The action is finished. */
    record Done() implements Progress {}

    /**
     * The action is not finished.
     *
     * @param pause how long to wait before asking
     * @param next asks
     */
    record Waiting(Duration pause, Supplier<Progress> next) implements Progress {}
}
