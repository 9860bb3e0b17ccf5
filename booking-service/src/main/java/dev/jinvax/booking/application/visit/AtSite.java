package dev.jinvax.booking.application.visit;

import dev.jinvax.booking.domain.Actor;
import java.util.UUID;

/** A step of a visit, asked for by somebody who works at a site. */
public record AtSite(UUID bookingId, UUID siteId, Actor actor) {}
