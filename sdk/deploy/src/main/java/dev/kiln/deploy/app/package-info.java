/** Apps of several stacks: in which order they are deployed and deleted, and what they hand to each other. */
@NullMarked
package dev.kiln.deploy.app;

import org.jspecify.annotations.NullMarked;
