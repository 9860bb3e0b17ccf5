/** A page to start from for each kind of user, with commands that are executed by a test as they stand. */
@NullMarked
package dev.jinvax.local.guide;

import org.jspecify.annotations.NullMarked;
