/** Wiring of this service alone. */
@NullMarked
package dev.jinvax.eligibility.platform;

import org.jspecify.annotations.NullMarked;
