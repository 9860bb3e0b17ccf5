/** Sites, their opening hours, prices and sessions; knows {@code java.*} and {@code jakarta.persistence} only. */
@NullMarked
package dev.jinvax.sites.domain;

import org.jspecify.annotations.NullMarked;
