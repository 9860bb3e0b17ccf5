package dev.jinvax.sites.domain;

/** The same in Chinese and in English. */
public record Bilingual(String zh, String en) {}
