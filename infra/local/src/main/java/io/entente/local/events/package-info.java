/**
 * The bus, its queues, the relay and the sweeper on a laptop. Queues are in memory; still nothing
 * is lost when the process dies: the relay goes on from a position that moves only when every queue
 * is empty, and a due time is forgotten only when its consumers have dealt with it.
 *
 * <p>No consumer may be written here.
 */
@NullMarked
package io.entente.local.events;

import org.jspecify.annotations.NullMarked;
