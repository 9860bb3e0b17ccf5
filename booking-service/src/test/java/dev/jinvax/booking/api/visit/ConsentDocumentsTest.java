package dev.jinvax.booking.api.visit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.jinvax.booking.domain.visit.ConsentDocument;
import dev.jinvax.booking.domain.visit.ConsentDocuments;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
import dev.jinvax.kit.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "database", value = "booking"))
class ConsentDocumentsTest {
    /** What was published stays as it was: another wording is another version with a line of its own here. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "INFORMED_CONSENT 1.0 ZH", "ac7526cd2aad376f",
            "INFORMED_CONSENT 1.0 EN", "9f02d2d7548620ae",
            "DISCLAIMER 1.0 ZH", "4ca995211cfa2b0a",
            "DISCLAIMER 1.0 EN", "c7623f182ef8fa97");

    @Inject
    ConsentDocuments documents;

    @Test
    void everybodyReadsThemWithoutAToken() {
        given().get("/v1/consent-documents")
                .then()
                .statusCode(200)
                .body("documents.kind", hasItems("INFORMED_CONSENT", "DISCLAIMER"))
                .body("documents[0].version", equalTo("1.0"));
    }

    @Test
    void publishedVersionIsNeverReworded() {
        Map<String, String> digests = documents.all().stream()
                .flatMap(document -> document.texts().keySet().stream()
                        .map(language -> Map.entry(
                                document.kind() + " " + document.version() + " " + language,
                                digest(document.text(language)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(digests).isEqualTo(PUBLISHED);
    }

    /** Of every version there ever was, not only of the one in force. */
    @Test
    void everyVersionIsThereInBothLanguagesWhichAreNotTheSame() {
        assertThat(documents.all()).isNotEmpty().allSatisfy(document -> {
            assertThat(document.text(ConsentLanguage.ZH).title()).containsPattern("\\p{IsHan}");
            assertThat(document.text(ConsentLanguage.ZH).body()).containsPattern("\\p{IsHan}");
            assertThat(document.text(ConsentLanguage.EN).title()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(document.text(ConsentLanguage.EN).body()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
            assertThat(paragraphs(document, ConsentLanguage.ZH)).isEqualTo(paragraphs(document, ConsentLanguage.EN));
        });
    }

    @ParameterizedTest
    @EnumSource(ConsentKind.class)
    void bothPapersAreInForce(ConsentKind kind) {
        assertThat(documents.inForce(kind, LocalDate.of(2026, 12, 1))).isPresent();
    }

    private static int paragraphs(ConsentDocument document, ConsentLanguage language) {
        return document.text(language).body().split("\n\n").length;
    }

    private static String digest(ConsentDocument.ConsentText text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((text.title() + "\n" + text.body()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
