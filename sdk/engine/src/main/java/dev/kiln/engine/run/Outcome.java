package dev.kiln.engine.run;

/** What follows when a step of a walk has been carried out on a row. */
interface Outcome {

    /** The row is as it should be. */
    void done();

    /** The row's action has failed. */
    void failed(String reason);

    /** Another row takes the place of this one. */
    void replaced(LiveResource replacement);

    /** The row's action was given up. */
    void aborted(Abort why);
}
