/**
 * How a plain function over records becomes a Lambda function. A context composes itself over a
 * {@link io.entente.platform.Platform} into a {@link io.entente.platform.Context}: its operations
 * and its consumers by name. Two entries serve it: {@code http} answers API Gateway's events,
 * {@code events} those of its queues. Around them stand the relay and the sweeper of each cell, and
 * the registry of tenants.
 *
 * <p>There is no third trigger for due times: the sweeper puts a due time on the bus as an event of
 * its kind, and a consumer reacts to it as to any other.
 *
 * <p>Nothing that only one context knows may enter: no deal, no partner, no rule.
 */
@NullMarked
package io.entente.platform;

import org.jspecify.annotations.NullMarked;
