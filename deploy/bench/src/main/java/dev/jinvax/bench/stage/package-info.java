/** What is measured, started as separate processes, and what it is filled with. */
@NullMarked
package dev.jinvax.bench.stage;

import org.jspecify.annotations.NullMarked;
