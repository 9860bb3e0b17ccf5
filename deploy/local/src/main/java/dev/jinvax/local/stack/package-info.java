/** The parts of a local stack as processes: started, watched, restarted and stopped. */
@NullMarked
package dev.jinvax.local.stack;

import org.jspecify.annotations.NullMarked;
