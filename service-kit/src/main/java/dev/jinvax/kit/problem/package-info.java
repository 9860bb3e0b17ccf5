/** Errors as values with stable codes in both languages, and their one translation to HTTP (RFC 9457). */
@NullMarked
package dev.jinvax.kit.problem;

import org.jspecify.annotations.NullMarked;
