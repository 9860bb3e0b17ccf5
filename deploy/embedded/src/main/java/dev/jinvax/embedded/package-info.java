/** Real PostgreSQL, Kafka and SMTP started from Maven artifacts: throw-away for tests, durable for {@code deploy/up}. */
@NullMarked
package dev.jinvax.embedded;

import org.jspecify.annotations.NullMarked;
