/**
 * What happened, and how it is told: the event item beside its aggregate, the thin outbox item in
 * the same transaction, the relay that turns outbox items into CloudEvents on the bus, and the
 * entry through which a context's consumers hear them. Due times travel the same way: the relay
 * notes them, the sweeper puts them on the bus as events of their kind when the business clock has
 * passed them. So there is one mechanism for reacting, to what happened and to what time it is.
 * What a consumer gives up goes to whoever keeps dead letters, and from there once more to that
 * consumer alone.
 *
 * <p>No context's event may be declared here; the catalogue is the contract's.
 */
@NullMarked
package io.entente.platform.events;

import org.jspecify.annotations.NullMarked;
