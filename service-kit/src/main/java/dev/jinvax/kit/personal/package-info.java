/** Personal data: types that redact themselves, sealing and blind indexes. */
@NullMarked
package dev.jinvax.kit.personal;

import org.jspecify.annotations.NullMarked;
