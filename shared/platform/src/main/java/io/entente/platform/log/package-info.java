/**
 * What the service says about its own work: one JSON line a request, an event, a fault.
 *
 * <p>Never a body, a token, a whole event or a person's data.
 */
@NullMarked
package io.entente.platform.log;

import org.jspecify.annotations.NullMarked;
