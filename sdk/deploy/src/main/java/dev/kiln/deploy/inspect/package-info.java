/** Looking at stacks, at what they consist of, and at what orchestrates them. Nothing here changes a stack. */
@NullMarked
package dev.kiln.deploy.inspect;

import org.jspecify.annotations.NullMarked;
