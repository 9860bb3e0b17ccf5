package dev.jinvax.sites.api;

import dev.jinvax.sites.application.RepublishRegistry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the day after Kafka was lost. */
@Path("/v1/republication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class RepublicationResource {
    private final RepublishRegistry republish;

    public RepublicationResource(RepublishRegistry republish) {
        this.republish = republish;
    }

    @POST
    @RolesAllowed(CallingEditor.OPS)
    @Operation(
            summary = "Tell every site and session again, to refill wiped topics",
            description = "重新发布全部接种点与时段事件，用于主题数据丢失后的恢复。 Receivers that know them already are not disturbed.")
    public RepublishRegistry.Told republish() {
        return republish.republish();
    }
}
