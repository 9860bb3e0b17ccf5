package dev.jinvax.booking.api.batch.upload;

import dev.jinvax.booking.domain.batch.BatchMode;
import dev.jinvax.booking.domain.batch.BatchOrder;
import dev.jinvax.booking.domain.batch.BatchOrder.Wishes;
import dev.jinvax.booking.domain.batch.ErrorRate;
import dev.jinvax.booking.domain.batch.PartOfDay;
import dev.jinvax.kit.problem.BilingualText;
import dev.jinvax.kit.problem.CommonProblem;
import dev.jinvax.kit.problem.Problem;
import dev.jinvax.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what comes with the rows, from query parameters, form fields or JSON; names everything that is wrong. */
public final class OrderReader {
    private static final Set<String> FIELDS = Set.of(
            "out_batch_no",
            "mode",
            "city_code",
            "site_id",
            "site_ids",
            "reject_if_error_rate",
            "from",
            "to",
            "part_of_day",
            "keep_together",
            "product_code");
    private static final Pattern OUT_NO = Pattern.compile("[!-~]{1,64}");
    private static final Pattern CITY = Pattern.compile("14(0[1-9]|1[01])00");
    private static final Pattern PRODUCT = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,4})?");
    private static final long LONGEST_DAYS = 92;
    /** A city has at most two; more are a mistake, but none of ours to judge. */
    private static final int MOST_SITES = 19;

    private static final BilingualText MISSING = new BilingualText("必填。", "Required.");
    private static final BilingualText FORMAT = new BilingualText("格式或取值不正确。", "The format or value is not right.");
    private static final BilingualText UNKNOWN = new BilingualText("未知参数。", "Unknown parameter.");
    private static final BilingualText RANGE = new BilingualText(
            "日期范围无效：结束日期不得早于开始日期或今天，跨度不超过 92 天。",
            "The days are not a range: its end lies before its start or today, or it is longer than 92 days.");

    private final Map<String, String> fields;
    private final List<Problem.Item> problems = new ArrayList<>();

    private OrderReader(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads the fields; blank ones count as absent.
     *
     * @throws ProblemException naming every field that is wrong
     */
    public static BatchOrder read(Map<String, String> fields, LocalDate today) {
        return new OrderReader(fields).read(today);
    }

    private BatchOrder read(LocalDate today) {
        fields.keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> problems.add(Problem.Item.of("FIELD_UNKNOWN", printable(name), UNKNOWN)));
        Optional<String> outNo = required("out_batch_no", matching(OUT_NO));
        Optional<BatchMode> mode = required("mode", BatchMode::valueOf);
        Optional<String> city = required("city_code", matching(CITY));
        Optional<ErrorRate> rate = optional("reject_if_error_rate", OrderReader::rate);
        List<UUID> sites = sites();
        Optional<LocalDate> from = required("from", OrderReader::day);
        Optional<LocalDate> to = required("to", OrderReader::day);
        Optional<PartOfDay> part = optional("part_of_day", PartOfDay::valueOf);
        Optional<Boolean> together = optional("keep_together", OrderReader::yesOrNo);
        Optional<String> product = optional("product_code", matching(PRODUCT));
        if (from.isPresent() && to.isPresent() && !isRange(from.get(), to.get(), today)) {
            problems.add(Problem.Item.of("FIELD_RANGE", "to", RANGE));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, problems);
        }
        return new BatchOrder(
                outNo.orElseThrow(),
                mode.orElseThrow(),
                rate,
                new Wishes(
                        city.orElseThrow(),
                        sites,
                        from.orElseThrow(),
                        to.orElseThrow(),
                        part,
                        together.orElse(false),
                        product));
    }

    /** One by its own name, several by theirs; in any order they are the same wish. */
    private List<UUID> sites() {
        Set<UUID> sites = new TreeSet<>();
        optional("site_id", OrderReader::site).ifPresent(sites::add);
        optional(
                        "site_ids",
                        text -> Arrays.stream(text.split(",", MOST_SITES + 1))
                                .map(OrderReader::site)
                                .toList())
                .ifPresent(sites::addAll);
        return List.copyOf(sites);
    }

    private static UUID site(String text) {
        return UUID.fromString(matching(UUID_TEXT).apply(text.strip()));
    }

    private static ErrorRate rate(String text) {
        return new ErrorRate(new BigDecimal(matching(SHARE).apply(text)));
    }

    private static boolean isRange(LocalDate from, LocalDate to, LocalDate today) {
        return !to.isBefore(from) && !to.isBefore(today) && ChronoUnit.DAYS.between(from, to) <= LONGEST_DAYS;
    }

    private <T> Optional<T> required(String name, Function<String, T> read) {
        if (fields.getOrDefault(name, "").isBlank()) {
            problems.add(Problem.Item.of("FIELD_NOT_NULL", name, MISSING));
        }
        return optional(name, read);
    }

    private <T> Optional<T> optional(String name, Function<String, T> read) {
        String text = fields.getOrDefault(name, "");
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(Problem.Item.of("FIELD_FORMAT", name, FORMAT));
            return Optional.empty();
        }
    }

    private static Function<String, String> matching(Pattern pattern) {
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return text;
        };
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(matching(DAY).apply(text));
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_.]", "_");
        return clean.length() > 40 ? clean.substring(0, 40) : clean;
    }
}
