/** Use cases: one verb each; transactions begin here. */
@NullMarked
package dev.jinvax.notification.application;

import org.jspecify.annotations.NullMarked;
