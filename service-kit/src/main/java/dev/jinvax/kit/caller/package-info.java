/** Who calls: the verified token, read once. */
@NullMarked
package dev.jinvax.kit.caller;

import org.jspecify.annotations.NullMarked;
