package dev.kiln.hot.diag;

/** How grave a diagnostic is. */
public enum Severity {
    /** Heat would refuse the template, or do something that cannot be meant. */
    ERROR,
    /** Heat accepts it, but it is probably not what is meant. */
    WARNING,
    /** Worth knowing. */
    INFO
}
