/** Projections and due work in PostgreSQL. */
@NullMarked
package dev.jinvax.notification.persistence;

import org.jspecify.annotations.NullMarked;
