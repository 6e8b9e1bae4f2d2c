/**
 * The kernel: what a user writes stacks with. An {@link dev.kiln.App} holds stacks, a {@link dev.kiln.Stack} holds parameters,
 * resources and outputs, and {@link dev.kiln.App#synth()} turns all of it into HOT.
 */
@NullMarked
package dev.kiln;

import org.jspecify.annotations.NullMarked;
