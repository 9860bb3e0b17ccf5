/** HTTP in: resources, requests and views. */
@NullMarked
package dev.jinvax.booking.api;

import org.jspecify.annotations.NullMarked;
