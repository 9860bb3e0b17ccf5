/** Applicants, persons, policies and what an assessment says of them. */
@NullMarked
package dev.jinvax.eligibility.domain;

import org.jspecify.annotations.NullMarked;
