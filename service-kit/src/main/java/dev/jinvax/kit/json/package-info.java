/** How JSON is written and read, over HTTP and in events. */
@NullMarked
package dev.jinvax.kit.json;

import org.jspecify.annotations.NullMarked;
