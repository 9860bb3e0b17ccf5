package dev.jinvax.brokenrooms.application;

import jakarta.ws.rs.core.Response;

/** A use case that knows how it is called. */
public record AnswersHttp(Response answer) {}
