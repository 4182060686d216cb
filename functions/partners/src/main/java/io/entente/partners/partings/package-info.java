/**
 * How a partner goes, and comes back: its state changes in one step, and what follows is done side
 * by side by whoever it belongs to, each told by an event and each telling when it is done. The
 * checklist that is kept of it can be read at any moment. Every step can be interrupted anywhere
 * and done again.
 *
 * <p>What becomes of a deal or an endpoint is not decided here.
 */
@NullMarked
package io.entente.partners.partings;

import org.jspecify.annotations.NullMarked;
