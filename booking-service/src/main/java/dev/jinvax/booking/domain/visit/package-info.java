/** The visit at the site (N9 to N12): records, rules and ports. */
@NullMarked
package dev.jinvax.booking.domain.visit;

import org.jspecify.annotations.NullMarked;
