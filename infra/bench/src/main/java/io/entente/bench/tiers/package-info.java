/**
 * How fast tiers move: all of a vendor's partners after a change of its program, and one partner
 * after the sale that promotes it, on the parts of the local program. Only what prints figures may
 * enter.
 */
@NullMarked
package io.entente.bench.tiers;

import org.jspecify.annotations.NullMarked;
