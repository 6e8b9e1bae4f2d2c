/** What can be done to stacks besides deploying and destroying them. */
@NullMarked
package dev.kiln.deploy.action;

import org.jspecify.annotations.NullMarked;
