/** Cursor paging. */
@NullMarked
package dev.jinvax.kit.paging;

import org.jspecify.annotations.NullMarked;
