/** The first look at a request, before anything else reads it. */
@NullMarked
package dev.jinvax.kit.http;

import org.jspecify.annotations.NullMarked;
