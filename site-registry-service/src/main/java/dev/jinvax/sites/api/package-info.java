/** HTTP in and out: resources, requests, views and the translation of refusals. */
@NullMarked
package dev.jinvax.sites.api;

import org.jspecify.annotations.NullMarked;
