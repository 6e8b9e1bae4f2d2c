/** The engine at work: stacks and resources as they live, the walks over them, and what one step of a walk does. */
@NullMarked
package dev.kiln.engine.run;

import org.jspecify.annotations.NullMarked;
