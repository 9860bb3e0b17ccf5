package dev.jinvax.sites.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of SMART Scheduling Links (FHIR R4), with the names FHIR gives them. */
final class BulkFhir {
    static final String DEEP_LINK = "http://fhir-registry.smarthealthit.org/StructureDefinition/booking-deep-link";
    static final String PHONE = "http://fhir-registry.smarthealthit.org/StructureDefinition/booking-phone";
    static final String CAPACITY = "http://fhir-registry.smarthealthit.org/StructureDefinition/slot-capacity";
    static final String PRODUCT = "http://fhir-registry.smarthealthit.org/StructureDefinition/vaccine-product";
    static final String DOSE = "http://fhir-registry.smarthealthit.org/StructureDefinition/vaccine-dose";
    static final String CVX = "http://hl7.org/fhir/sid/cvx";

    /** An immunisation, and one against COVID-19: both codings as the specification prescribes them. */
    static final Concept COVID19_IMMUNIZATION = new Concept(List.of(
            new Coding("http://terminology.hl7.org/CodeSystem/service-type", "57", "Immunization"),
            new Coding(
                    "http://fhir-registry.smarthealthit.org/CodeSystem/service-type",
                    "covid19-immunization",
                    "COVID-19 Immunization Appointment")));

    private BulkFhir() {}

    record Manifest(String transactionTime, String request, List<Output> output, List<Object> error) {}

    record Output(String type, String url, Jurisdiction extension) {}

    record Jurisdiction(List<String> state) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Location(
            String resourceType,
            String id,
            List<Identifier> identifier,
            String status,
            String name,
            List<String> alias,
            @Nullable String description,
            List<Telecom> telecom,
            Address address,
            @Nullable Position position) {}

    record Identifier(String system, String value) {}

    record Telecom(String system, String value) {}

    record Address(List<String> line, String city, String state, String postalCode, String country) {}

    record Position(double latitude, double longitude) {}

    record Schedule(
            String resourceType,
            String id,
            List<Concept> serviceType,
            List<Reference> actor,
            List<Extension> extension) {}

    record Concept(List<Coding> coding) {}

    record Coding(String system, String code, String display) {}

    record Reference(String reference) {}

    record Slot(
            String resourceType,
            String id,
            Reference schedule,
            String status,
            String start,
            String end,
            List<Extension> extension) {}

    /** One value only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Extension(
            String url,
            @Nullable String valueUrl,
            @Nullable String valueString,
            @Nullable Integer valueInteger,
            @Nullable Coding valueCoding) {
        static Extension link(String link) {
            return new Extension(DEEP_LINK, link, null, null, null);
        }

        static Extension phone(String phone) {
            return new Extension(PHONE, null, phone, null, null);
        }

        static Extension capacity(int places) {
            return new Extension(CAPACITY, null, null, places, null);
        }

        static Extension dose(int number) {
            return new Extension(DOSE, null, null, number, null);
        }

        static Extension product(Coding coding) {
            return new Extension(PRODUCT, null, null, null, coding);
        }
    }
}
