/** Results as JSON, Markdown and SVG. */
@NullMarked
package dev.jinvax.bench.report;

import org.jspecify.annotations.NullMarked;
