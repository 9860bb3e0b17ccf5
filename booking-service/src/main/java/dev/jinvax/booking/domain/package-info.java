/** Bookings, places and the rules of both; knows {@code java.*} and {@code jakarta.persistence} only. */
@NullMarked
package dev.jinvax.booking.domain;

import org.jspecify.annotations.NullMarked;
