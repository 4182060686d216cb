/**
 * The way out to machines of strangers: an address that somebody typed is resolved once, checked,
 * and connected to as checked, so that nobody makes the service speak to its own inside. One
 * request, one answer, bounded in time and size; nothing is followed, and no answer is a fault.
 * What is sent and what an answer means are no business of this package.
 */
@NullMarked
package io.entente.platform.outbound;

import org.jspecify.annotations.NullMarked;
