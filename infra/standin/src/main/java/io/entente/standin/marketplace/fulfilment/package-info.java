/**
 * What a seller's own pages ask when a buyer arrives: whose registration token it is, and what was
 * bought.
 *
 * <p>Metering of usage may not enter before it is claimed as a whole.
 */
@NullMarked
package io.entente.standin.marketplace.fulfilment;

import org.jspecify.annotations.NullMarked;
