/** Eligibility over HTTP: requests in, views out, refusals as problem details. */
@NullMarked
package dev.jinvax.eligibility.api;

import org.jspecify.annotations.NullMarked;
