/** An OAuth 2 token issuer for one machine: client credentials, discovery document, key set. */
@NullMarked
package dev.jinvax.local.issuer;

import org.jspecify.annotations.NullMarked;
