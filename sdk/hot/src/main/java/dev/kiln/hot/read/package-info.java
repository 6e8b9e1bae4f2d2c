/** Reading templates: text to data with positions, data to the template model, every mistake reported at once. */
@NullMarked
package dev.kiln.hot.read;

import org.jspecify.annotations.NullMarked;
