/** The result of synthesis: templates, where each part of them comes from, and what was found to be wrong. */
@NullMarked
package dev.kiln.synth;

import org.jspecify.annotations.NullMarked;
