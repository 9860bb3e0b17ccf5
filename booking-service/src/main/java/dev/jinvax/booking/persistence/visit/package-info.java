/** The visit's records in PostgreSQL; what tells of health is sealed. */
@NullMarked
package dev.jinvax.booking.persistence.visit;

import org.jspecify.annotations.NullMarked;
