/** Identity documents: their forms, check digits and countries. */
@NullMarked
package dev.jinvax.eligibility.domain.document;

import org.jspecify.annotations.NullMarked;
