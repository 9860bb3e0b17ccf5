/** Events out and in, with this service's own wire records. */
@NullMarked
package dev.jinvax.sites.messaging;

import org.jspecify.annotations.NullMarked;
