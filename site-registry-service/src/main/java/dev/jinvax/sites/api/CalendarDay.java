package dev.jinvax.sites.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of this century: no database and no calendar has the year 999999999. */
@Documented
@Constraint(validatedBy = CalendarDay.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface CalendarDay {
    String message() default "is not a day of this century";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent days are fine. */
    final class Check implements ConstraintValidator<CalendarDay, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 2000 && day.getYear() < 2100);
        }
    }
}
