/** The page ops keeps open: the province in numbers and pictures, asked of the four services as they are now. */
@NullMarked
package dev.jinvax.local.overview;

import org.jspecify.annotations.NullMarked;
