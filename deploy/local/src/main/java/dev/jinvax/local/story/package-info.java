/** One story through the whole system over HTTP, told for people by {@code deploy/demo} and asserted by the end-to-end tests. */
@NullMarked
package dev.jinvax.local.story;

import org.jspecify.annotations.NullMarked;
