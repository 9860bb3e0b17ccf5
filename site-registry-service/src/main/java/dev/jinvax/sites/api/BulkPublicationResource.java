package dev.jinvax.sites.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * SMART Scheduling Links: everything that can be booked in the province, for whoever builds a search upon it.
 *
 * @see <a href="https://github.com/smart-on-fhir/smart-scheduling-links/blob/master/specification.md">Slot Publisher API</a>
 */
@Path("/")
@Tag(name = "Public")
@SecurityRequirementsSet
public class BulkPublicationResource {
    private static final MediaType NDJSON = MediaType.valueOf("application/fhir+ndjson");

    private final BulkFiles files;
    private final PublicAnswer answer;

    public BulkPublicationResource(BulkFiles files, PublicAnswer answer) {
        this.files = files;
        this.answer = answer;
    }

    @GET
    @Path("$bulk-publish")
    @PermitAll
    @Operation(
            operationId = "readBulkManifest",
            summary = "The manifest of the published files (SMART Scheduling Links)",
            description = "批量发布清单：接种点、日程与号源文件的地址。 Names the files with sites, schedules and slots.")
    public Response manifest(@Context Request request) {
        return answer.of(files.manifest(), MediaType.APPLICATION_JSON_TYPE, PublicAnswer.EDITED, request);
    }

    @GET
    @Path("bulk-publish/{file}.ndjson")
    @PermitAll
    @Operation(
            operationId = "readBulkFile",
            summary = "A published file: locations, schedules, or slots-{city_code}",
            description = "批量发布文件（每行一个 FHIR 资源）。 One FHIR resource a line; slots carry free places and a booking link.")
    public Response file(@PathParam("file") String file, @Context Request request) {
        return answer.of(files.file(file).orElseThrow(Refusals::notFound), NDJSON, PublicAnswer.EDITED, request);
    }
}
