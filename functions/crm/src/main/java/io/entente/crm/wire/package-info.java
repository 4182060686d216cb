/**
 * How a CRM is asked over HTTP: one request, one answer in bounded time, and what a status means
 * for whoever waits. What stands in a body is no business of this package.
 */
@NullMarked
package io.entente.crm.wire;

import org.jspecify.annotations.NullMarked;
