package dev.kiln.engine.run;

/** Something that goes on on a resource and keeps others off. */
interface Running {

    /** Gives up, for a reason that the resource's state will tell. */
    void abort(Abort why);

    /** Looks again now, since something that it may wait for has changed. */
    void wake();
}
