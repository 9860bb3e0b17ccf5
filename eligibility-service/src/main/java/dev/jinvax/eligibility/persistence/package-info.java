/** What is kept in PostgreSQL, personal data sealed, written and read in bulk. */
@NullMarked
package dev.jinvax.eligibility.persistence;

import org.jspecify.annotations.NullMarked;
