/** One class per use case of editors, readers and the calendar; transactions begin here. */
@NullMarked
package dev.jinvax.sites.application;

import org.jspecify.annotations.NullMarked;
