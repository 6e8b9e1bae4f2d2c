/** Compares the architecture of two stacks: what they consist of and how it hangs together, whatever it is called. */
@NullMarked
package dev.kiln.examples.showcase;

import org.jspecify.annotations.NullMarked;
