/** The benchmark's command and the order of its steps. */
@NullMarked
package dev.jinvax.bench;

import org.jspecify.annotations.NullMarked;
