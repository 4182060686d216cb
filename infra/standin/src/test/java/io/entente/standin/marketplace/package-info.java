/**
 * The stand-in as real clients of AWS's SDK meet it, and as raw requests do that are signed as they
 * sign.
 *
 * <p>No class of the stand-in but its face may be called for what a client could ask.
 */
@NullMarked
package io.entente.standin.marketplace;

import org.jspecify.annotations.NullMarked;
