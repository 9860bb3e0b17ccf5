/** Sites and sessions in PostgreSQL. */
@NullMarked
package dev.jinvax.sites.persistence;

import org.jspecify.annotations.NullMarked;
