/**
 * HTTP: what was asked, what is answered, and AWS's two ways of saying so, JSON by path and JSON by
 * target, and its old one, forms and XML. Faults that a test ordered strike here.
 *
 * <p>No rule of the marketplace may be written here.
 */
@NullMarked
package io.entente.standin.marketplace.wire;

import org.jspecify.annotations.NullMarked;
