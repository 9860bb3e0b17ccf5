/** The clock every rule is given, and how a local stack moves it. */
@NullMarked
package dev.jinvax.kit.time;

import org.jspecify.annotations.NullMarked;
