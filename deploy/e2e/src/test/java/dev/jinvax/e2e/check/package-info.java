/**
 * What must always hold, evaluated from what was recorded: the clients' journal, the databases, the topics and the log of
 * the webhook receivers. Nothing here calls a service.
 */
package dev.jinvax.e2e.check;
