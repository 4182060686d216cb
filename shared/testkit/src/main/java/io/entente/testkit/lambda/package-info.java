/**
 * What AWS does around a function: routes a request, wraps it into an event, reads a stream, hands
 * over a queue's messages and minds which of them failed. The events are the JSON that the real
 * services send, so that the same entries run here.
 *
 * <p>No decision of ours may enter: only what AWS documents.
 */
@NullMarked
package io.entente.testkit.lambda;

import org.jspecify.annotations.NullMarked;
