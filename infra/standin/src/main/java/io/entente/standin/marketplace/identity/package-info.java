/**
 * Who asks: roles that may be assumed, the keys that come of it, and signatures by them. What a key
 * was given for one seller opens nothing of another.
 *
 * <p>No operation of the marketplace may be written here.
 */
@NullMarked
package io.entente.standin.marketplace.identity;

import org.jspecify.annotations.NullMarked;
