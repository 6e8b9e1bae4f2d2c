/** What the commands need of a cloud, and how they come by it. */
@NullMarked
package dev.kiln.cli.cloud;

import org.jspecify.annotations.NullMarked;
