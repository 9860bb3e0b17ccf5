/** What every page of the front door is made with: files of the class path, the reader's language. */
@NullMarked
package dev.jinvax.local.page;

import org.jspecify.annotations.NullMarked;
