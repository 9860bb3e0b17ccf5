package dev.jinvax.eligibility.domain.rule;

import static dev.jinvax.eligibility.testing.CaseFixture.pair;
import static dev.jinvax.eligibility.testing.NoticeRow.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.jinvax.eligibility.testing.CaseFixture;
import dev.jinvax.eligibility.testing.NoticeRow;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** N7, who pays; it never decides who is vaccinated. Every row is decided on 22 November 2026. */
class InsuranceTableTest {
    private static final String SHANXI = "SHANXI_SOCIAL_MEDICAL";

    static Stream<Arguments> rows() {
        return Stream.of(
                pays("SELF_PAID", row("without insurance one pays", adult(), "ELIGIBLE", "SELF_PAID:ADVICE")),
                pays(
                        "SELF_PAID",
                        row(
                                "another insurance than Shanxi's does not pay",
                                adult().insured("SOME_COMMERCIAL"),
                                "ELIGIBLE",
                                "INSURANCE_NOT_COVERING:ADVICE")),
                pays(
                        "SELF_PAID",
                        row(
                                "another insurance does not pay even when the roll names its number",
                                adult().insured("SOME_COMMERCIAL").inRoll(),
                                "ELIGIBLE",
                                "INSURANCE_NOT_COVERING:ADVICE")),
                pays(
                        "INSURED_FREE",
                        row(
                                "Shanxi's insurance pays; declared only, so proof is asked for",
                                adult().insured(SHANXI),
                                "ELIGIBLE",
                                "INSURED_BRING_PROOF:ADVICE")),
                pays(
                        "INSURED_FREE",
                        row(
                                "Shanxi's insurance pays; the roll knows it, so it is verified",
                                adult().insured(SHANXI).inRoll(),
                                "ELIGIBLE",
                                "INSURANCE_VERIFIED:ADVICE",
                                "INSURED_BRING_PROOF:-")),
                verified("cover that begins today", "2026-11-22", null),
                verified("cover that ends today", null, "2026-11-22"),
                notInForce("cover that ended yesterday", null, "2026-11-21"),
                notInForce("cover that begins tomorrow", "2026-11-23", null));
    }

    private static Arguments verified(String cover, String from, String until) {
        CaseFixture subject = adult().insured(SHANXI).inRoll(from, until);
        return pays("INSURED_FREE", row(cover + " pays", subject, "ELIGIBLE", "INSURANCE_VERIFIED:ADVICE"));
    }

    private static Arguments notInForce(String cover, String from, String until) {
        CaseFixture subject = adult().insured(SHANXI).inRoll(from, until);
        return pays(
                "SELF_PAID",
                row(cover + " does not pay, and it is said", subject, "ELIGIBLE", "INSURANCE_NOT_IN_FORCE:WARNING"));
    }

    private static Arguments pays(String payment, NoticeRow row) {
        return arguments(row, payment);
    }

    private static CaseFixture adult() {
        return pair("2030-01-01", "2028-06-30");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("rows")
    void whoPaysIsDecidedAsTheNoticeSays(NoticeRow row, String payment) {
        row.check();
        assertThat(Assess.assess(row.subject().build()).payment()).hasToString(payment);
    }
}
