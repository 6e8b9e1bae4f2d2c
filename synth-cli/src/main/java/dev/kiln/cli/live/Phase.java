package dev.kiln.cli.live;

/** How far a resource is in what is done to its stack. */
enum Phase {
    /** What it was asked for is done. */
    DONE("complete"),
    /** Something is being done to it. */
    BUSY("in progress"),
    /** What it was asked for has failed. */
    FAILED("failed"),
    /** Its turn has not come. */
    WAITING("waiting"),
    /** Its turn has not come, and will not: the stack is at rest. */
    NOT_BEGUN("not begun"),
    /** There has been no reason to touch it. */
    UNTOUCHED("untouched");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    /** As it is counted: "3 in progress". */
    String word() {
        return word;
    }
}
