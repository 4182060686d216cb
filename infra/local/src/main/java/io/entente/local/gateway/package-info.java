/**
 * API Gateway on a laptop: HTTP in, the events of a REST API to the authorizer and to the
 * functions, their answers out. What API Gateway refuses by itself is refused here with the same
 * problems.
 *
 * <p>No access rule and no validation may enter: both are the functions'.
 */
@NullMarked
package io.entente.local.gateway;

import org.jspecify.annotations.NullMarked;
