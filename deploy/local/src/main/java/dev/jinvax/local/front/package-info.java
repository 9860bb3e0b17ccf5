/** What answers on the front door's port: start page, API console, reverse proxy, clock and tokens. */
@NullMarked
package dev.jinvax.local.front;

import org.jspecify.annotations.NullMarked;
