/** What the services promise their callers over HTTP: snapshots of their documents, and what would break them. */
@NullMarked
package dev.jinvax.contracts.api;

import org.jspecify.annotations.NullMarked;
