package dev.jinvax.kit.problem;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that can be stored and shown: no control characters (PostgreSQL takes no NUL) but line ends and tabs, and no half
 * surrogate pairs. Characters this Java does not know yet are let through: names use the newest ones.
 */
@Documented
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "holds characters that are not text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at each code point; absent text is fine. */
    final class Check implements ConstraintValidator<PlainText, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().allMatch(Check::isText);
        }

        private static boolean isText(int symbol) {
            return switch (Character.getType(symbol)) {
                case Character.SURROGATE -> false;
                case Character.CONTROL -> symbol == '\n' || symbol == '\r' || symbol == '\t';
                default -> true;
            };
        }
    }
}
