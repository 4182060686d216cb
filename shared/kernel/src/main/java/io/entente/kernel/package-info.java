/**
 * The values that every context speaks: who (tenants, partners, accounts), how much, where, and how
 * an operation ends. A value checks itself once, when it is made, and can be trusted from then on.
 * A refusal is a value too ({@link io.entente.kernel.Outcome}); only faults of the machinery are
 * exceptions.
 *
 * <p>Nothing but the JDK may enter here: no AWS, no Spring, no JSON, and no word that belongs to
 * one context alone.
 */
@NullMarked
package io.entente.kernel;

import org.jspecify.annotations.NullMarked;
