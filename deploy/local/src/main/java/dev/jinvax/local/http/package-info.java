/** HTTP as a partner would speak it, for the demo data and the story. */
@NullMarked
package dev.jinvax.local.http;

import org.jspecify.annotations.NullMarked;
