/** The measures S1 to S13, each with its own class, and the checks of every run. */
@NullMarked
package dev.jinvax.bench.figures;

import org.jspecify.annotations.NullMarked;
