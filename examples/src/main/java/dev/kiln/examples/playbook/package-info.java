/** A playbook that runs twice on one server, with different inputs. */
@NullMarked
package dev.kiln.examples.playbook;

import org.jspecify.annotations.NullMarked;
