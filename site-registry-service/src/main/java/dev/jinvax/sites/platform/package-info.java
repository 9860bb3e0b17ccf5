/** Wiring of this service: due work, the catalogue of its problems. */
@NullMarked
package dev.jinvax.sites.platform;

import org.jspecify.annotations.NullMarked;
