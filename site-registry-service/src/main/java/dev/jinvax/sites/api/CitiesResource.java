package dev.jinvax.sites.api;

import dev.jinvax.sites.application.ReadCities;
import dev.jinvax.sites.application.ReadReference;
import dev.jinvax.sites.domain.Bilingual;
import dev.jinvax.sites.domain.Reference;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cities, their sites and the hotlines, for anybody. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public class CitiesResource {
    private final ReadCities cities;
    private final ReadReference reference;
    private final PublicAnswer answer;

    public CitiesResource(ReadCities cities, ReadReference reference, PublicAnswer answer) {
        this.cities = cities;
        this.reference = reference;
        this.answer = answer;
    }

    @GET
    @Path("cities")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "The eleven cities and how many sites each has published",
            description = "山西省十一个地级市及其已公布的接种点数（每市一至二个；为 0 表示暂无）。 0 means none at present.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Cities.class)))
    public Response cities(@Context Request request) {
        return answer.of(
                new Cities(cities.all().stream()
                        .map(each ->
                                new City(each.city().cityCode(), each.city().name(), each.publishedSites()))
                        .toList()),
                PublicAnswer.EDITED,
                request);
    }

    @GET
    @Path("cities/{city_code}/sites")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "The sites of a city",
            description = "该市已公布或暂停的接种点（最多两个）。 Published and suspended ones; only published ones take bookings.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CitySites.class)))
    public Response sites(@PathParam("city_code") String cityCode, @Context Request request) {
        ReadCities.CityWithSites city = cities.one(cityCode).orElseThrow(Refusals::notFound);
        return answer.of(
                new CitySites(
                        city.city().cityCode(),
                        city.city().name(),
                        city.sites().stream().map(SiteView::of).toList()),
                PublicAnswer.EDITED,
                request);
    }

    @GET
    @Path("hotlines")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(summary = "Whom to call (N14)", description = "咨询电话。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Hotlines.class)))
    public Response hotlines(@Context Request request) {
        return answer.of(new Hotlines(reference.hotlines(), "N14"), PublicAnswer.GIVEN, request);
    }

    @GET
    @Path("vaccines")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(summary = "The vaccines a site may offer", description = "接种点可提供的疫苗。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Vaccines.class)))
    public Response vaccines(@Context Request request) {
        return answer.of(new Vaccines(reference.vaccines()), PublicAnswer.GIVEN, request);
    }

    /** All cities. */
    public record Cities(List<City> cities) {}

    /** A city; {@code published_sites} is 0, 1 or 2. */
    public record City(String cityCode, Bilingual name, int publishedSites) {}

    /** A city and its sites. */
    public record CitySites(String cityCode, Bilingual name, List<SiteView> sites) {}

    /** Whom to call, and the clause of the notice that says so. */
    public record Hotlines(List<Reference.Hotline> hotlines, String clause) {}

    /** What may be offered. */
    public record Vaccines(List<Reference.Vaccine> vaccines) {}
}
