/** The launcher behind {@code deploy/up} and {@code deploy/demo}. */
@NullMarked
package dev.jinvax.local;

import org.jspecify.annotations.NullMarked;
