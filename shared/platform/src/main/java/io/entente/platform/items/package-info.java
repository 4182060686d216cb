/**
 * Published items: what one context must know of another in order to decide. Each is written only
 * by its owner, in the owner's own transaction, and read by all with a key: one table per tenant
 * makes that a consistent read. They are part of the contract between contexts: components are
 * added, never changed.
 *
 * <p>No item that only its own context reads may enter.
 */
@NullMarked
package io.entente.platform.items;

import org.jspecify.annotations.NullMarked;
