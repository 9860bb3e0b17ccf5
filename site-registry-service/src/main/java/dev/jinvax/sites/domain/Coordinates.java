package dev.jinvax.sites.domain;

/** Where a site is, in degrees, WGS 84 (not the shifted datum of Chinese maps). */
public record Coordinates(double latitude, double longitude) {}
