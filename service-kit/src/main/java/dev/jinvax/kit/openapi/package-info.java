/** What the four OpenAPI documents have in common. */
@NullMarked
package dev.jinvax.kit.openapi;

import org.jspecify.annotations.NullMarked;
