/** What can be done with applicants, persons, policies and enrolments, one verb a class. */
@NullMarked
package dev.jinvax.eligibility.application;

import org.jspecify.annotations.NullMarked;
