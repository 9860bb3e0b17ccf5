/** Openly invented sites, published through the public API as an editor would. */
@NullMarked
package dev.jinvax.local.sites;

import org.jspecify.annotations.NullMarked;
