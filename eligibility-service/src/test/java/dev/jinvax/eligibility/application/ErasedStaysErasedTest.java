package dev.jinvax.eligibility.application;

import static dev.jinvax.eligibility.testing.FormFixture.aPersonWithoutPapers;
import static dev.jinvax.eligibility.testing.FormFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jinvax.eligibility.testing.Partner;
import dev.jinvax.eligibility.testing.SentEvents;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ErasedStaysErasedTest {
    private static final Path REGISTER = Path.of("target/erasures.register");

    @Inject
    EraseAgain eraseAgain;

    @Test
    void whoIsErasedStandsInTheRegisterByIdAlone() throws IOException {
        String passport = number();
        String applicant = Partner.ALIPAY.registered(aPersonWithoutPapers().passport(passport));

        Partner.ALIPAY.asks().delete("/v1/applicants/" + applicant).then().statusCode(204);

        assertThat(Files.readString(REGISTER)).contains(applicant).doesNotContain(passport);
    }

    @Test
    void whoCameBackWithARestoreIsErasedAgainEverywhere() throws IOException {
        String back = Partner.ALIPAY.registered(aPersonWithoutPapers().passport(number()));
        String other = Partner.ALIPAY.registered(aPersonWithoutPapers().passport(number()));
        // What a crash left half does not hide the line after it.
        Files.writeString(
                REGISTER, back.substring(0, 9) + "\n" + back + " 2026-11-20T09:00:00Z\n", StandardOpenOption.APPEND);

        assertThat(eraseAgain.eraseAgain()).isEqualTo(1);

        Partner.ALIPAY.asks().get("/v1/applicants/" + back).then().statusCode(404);
        Partner.ALIPAY.asks().get("/v1/applicants/" + other).then().statusCode(200);
        assertThat(SentEvents.of("eligibility.contacts.v1", back, 2).get(1).isNull())
                .isTrue();
        assertThat(eraseAgain.eraseAgain()).isZero();
    }
}
