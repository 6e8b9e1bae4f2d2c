package dev.kiln.hot.validate;

/** One thing that is checked about a template. */
@FunctionalInterface
interface Rule {

    /** Reports what is wrong to the scope. */
    void check(Scope scope);
}
