/** Templates and environments that somebody wrote, with all the files that they ask for. */
@NullMarked
package dev.kiln.deploy.template;

import org.jspecify.annotations.NullMarked;
