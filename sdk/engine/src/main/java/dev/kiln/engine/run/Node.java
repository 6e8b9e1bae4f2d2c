package dev.kiln.engine.run;

/**
 * A step of a walk: what is to become of one row.
 *
 * @param row the row's number
 * @param isUpdate whether the row is made or brought up to date; otherwise it is removed where it is not needed any more
 */
record Node(long row, boolean isUpdate) {}
