package dev.jinvax.eligibility.api;

import static dev.jinvax.eligibility.testing.FormFixture.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.kit.testing.RealParts;
import dev.jinvax.kit.testing.access.AccessMatrix;
import dev.jinvax.kit.testing.access.AccessMatrix.Asker;
import dev.jinvax.kit.testing.access.HostileTokens;
import dev.jinvax.kit.testing.access.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation, every role, own things and those of others: what {@code access.txt} says is so. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AccessTest {
    private static final String SITE = "0197d000-0000-7000-8000-000014010001";

    @Test
    void everyOperationStandsInTheTable() {
        assertThat(new AccessMatrix().gaps()).isEmpty();
    }

    @Test
    void everyRoleGetsInWhereTheTableSaysSoAndNowhereElse() {
        assertThat(new AccessMatrix().faultsByRole()).isEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        assertThat(HostileTokens.faults("applicants:read", "/v1/applicants")).isEmpty();
    }

    @Test
    void applicantOfAnotherPartnerIsNotFound() {
        String applicant = Partner.ALIPAY.registered(aPerson());

        assertThat(new AccessMatrix()
                        .faultsByObject(
                                "/v1/applicants/{id}",
                                applicant,
                                Asker.of(Role.PARTNER, "alipay", SITE),
                                List.of(
                                        Asker.of(Role.PARTNER, "health-shanxi", SITE),
                                        Asker.of(Role.ORGANISATION, "university", SITE),
                                        Asker.of(Role.DESK, "taiyuan-desk", SITE),
                                        Asker.of(Role.EDITOR, "taiyuan-editor", SITE)),
                                Map.of("PUT /v1/applicants/{id}", aPerson().json())))
                .isEmpty();
    }
}
