/**
 * How a partner goes, and comes back: its state changes in one step, and what follows is done side
 * by side by whoever it belongs to, each told by an event and each telling when it is done. The
 * checklist that is kept of it can be read at any moment. Every step can be interrupted anywhere
 * and done again.
 *
 * <p>A partner that became part of another one ({@link io.entente.partners.partings.MergePartners})
 * goes in the same way: its deals, over or not, its people and its signature become the other's,
 * and what its deals came to follows them. It stays as a signpost, and nothing brings it back.
 *
 * <p>What becomes of a deal or an endpoint is not decided here.
 */
@NullMarked
package io.entente.partners.partings;

import org.jspecify.annotations.NullMarked;
