package dev.jinvax.notification.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.kit.testing.access.AccessMatrix;
import dev.jinvax.kit.testing.access.AccessMatrix.Asker;
import dev.jinvax.kit.testing.access.HostileTokens;
import dev.jinvax.kit.testing.access.Role;
import dev.jinvax.notification.testing.Partner;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every operation, every role, own things and those of others: what {@code access.txt} says is so. */
@QuarkusTest
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
        assertThat(HostileTokens.faults("webhooks:read", "/v1/webhooks")).isEmpty();
    }

    @Test
    void webhookOfAnotherPartnerIsNotFound() {
        String webhook = Partner.subscribe(Partner.token("owner"), "http://localhost:9/hook", List.of())
                .id();
        AccessMatrix matrix = new AccessMatrix();

        assertThat(matrix.faultsByObject(
                        "/v1/webhooks/{id}",
                        webhook,
                        Asker.of(Role.PARTNER, "owner", SITE),
                        List.of(
                                Asker.of(Role.PARTNER, "another", SITE),
                                Asker.of(Role.ORGANISATION, "university", SITE),
                                Asker.of(Role.DESK, "taiyuan-desk", SITE)),
                        Map.of(
                                "POST /v1/webhooks/{id}/replay",
                                "{\"from\":\"2026-12-01T00:00:00+08:00\",\"to\":\"2026-12-02T00:00:00+08:00\"}")))
                .isEmpty();
    }
}
