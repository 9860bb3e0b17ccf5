/** What issuer, front door and stack have in common: the services' names, their time, their state. */
@NullMarked
package dev.jinvax.local.base;

import org.jspecify.annotations.NullMarked;
