/** The rules of the notice, each a small value that examines one case. */
@NullMarked
package dev.jinvax.eligibility.domain.rule;

import org.jspecify.annotations.NullMarked;
