package dev.jinvax.booking.api.visit;

import dev.jinvax.booking.domain.visit.ConsentDocument;
import dev.jinvax.booking.domain.visit.ConsentDocument.ConsentText;
import dev.jinvax.booking.domain.visit.ConsentDocuments;
import dev.jinvax.booking.domain.visit.ConsentKind;
import dev.jinvax.booking.domain.visit.ConsentLanguage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts people sign, for everybody to read beforehand. */
@Path("/v1/consent-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visit")
public class ConsentDocumentsResource {
    private final ConsentDocuments documents;

    public ConsentDocumentsResource(ConsentDocuments documents) {
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listConsentDocuments",
            summary = "Informed consent and disclaimer, every version, in both languages",
            description = "知情同意书与责任声明的全部版本，中英文对照；无需令牌。")
    public Documents list() {
        return new Documents(documents.all().stream().map(DocumentView::of).toList());
    }

    /** All versions. */
    public record Documents(List<DocumentView> documents) {}

    /** One version of one text; of a kind, the latest {@code validFrom} not after the day is the one to sign. */
    public record DocumentView(ConsentKind kind, String version, LocalDate validFrom, ConsentText zh, ConsentText en) {
        static DocumentView of(ConsentDocument document) {
            return new DocumentView(
                    document.kind(),
                    document.version(),
                    document.validFrom(),
                    document.text(ConsentLanguage.ZH),
                    document.text(ConsentLanguage.EN));
        }
    }
}
