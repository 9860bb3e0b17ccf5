/** Panache repositories and native SQL behind the ports of the domain. */
@NullMarked
package dev.jinvax.booking.persistence;

import org.jspecify.annotations.NullMarked;
