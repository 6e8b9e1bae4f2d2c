package dev.kiln.deploy.openstack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Tells of an outage once, however many calls are repeated in it. Safe for threads. */
final class Stumbles implements Consumer<String> {
    private final Consumer<String> notices;
    private final AtomicBoolean told = new AtomicBoolean();

    Stumbles(Consumer<String> notices) {
        this.notices = notices;
    }

    @Override
    public void accept(String what) {
        if (told.compareAndSet(false, true)) {
            notices.accept((what.endsWith(".") ? what : what + ".") + " Trying again.");
        }
    }

    /** A call went well. */
    void over() {
        told.set(false);
    }
}
