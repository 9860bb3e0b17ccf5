/** What holds a client back: suspension and quotas, decided by ops, kept in the process, told honestly. */
@NullMarked
package dev.jinvax.kit.limits;

import org.jspecify.annotations.NullMarked;
