/** Backup of a running stack, and a data directory made of one. */
@NullMarked
package dev.jinvax.local.backup;

import org.jspecify.annotations.NullMarked;
