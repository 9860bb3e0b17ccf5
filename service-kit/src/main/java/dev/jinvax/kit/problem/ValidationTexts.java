package dev.jinvax.kit.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;

/** What a violated constraint is called on the wire and said in both languages. */
final class ValidationTexts {
    private static final Map<String, BilingualText> TEXTS = Map.ofEntries(
            Map.entry("NotNull", new BilingualText("必填。", "Required.")),
            Map.entry("NotBlank", new BilingualText("必填，不能为空。", "Required; must not be blank.")),
            Map.entry("NotEmpty", new BilingualText("必填，不能为空。", "Required; must not be empty.")),
            Map.entry("Size", new BilingualText("长度或数量超出范围。", "Length or count is out of range.")),
            Map.entry("Pattern", new BilingualText("格式不正确。", "The format is not right.")),
            Map.entry("Min", new BilingualText("数值过小。", "The number is too small.")),
            Map.entry("Max", new BilingualText("数值过大。", "The number is too large.")),
            Map.entry("Positive", new BilingualText("必须大于零。", "Must be greater than zero.")),
            Map.entry("PositiveOrZero", new BilingualText("不能为负数。", "Must not be negative.")),
            Map.entry("PlainText", new BilingualText("含有不允许的字符。", "Holds characters that are not allowed.")),
            Map.entry("Email", new BilingualText("不是有效的电子邮箱地址。", "Not a valid e-mail address.")));
    private static final BilingualText OTHER = new BilingualText("内容不符合要求。", "The value is not acceptable.");

    private ValidationTexts() {}

    static Problem.Item item(String field, ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code =
                "FIELD_" + constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return Problem.Item.of(code, field, TEXTS.getOrDefault(constraint, OTHER));
    }
}
