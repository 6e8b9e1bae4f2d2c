package dev.kiln.deploy.differential;

/** Where a case is run, with one stack. */
interface Side extends AutoCloseable {

    /**
     * Sends a request, waits as the step says and looks.
     *
     * @param step the request
     * @return what came of it
     */
    Observation run(Step step);

    /** Leaves nothing behind. */
    @Override
    void close();
}
