/**
 * A stand-in for AWS Marketplace: the operations that Entente calls, on the protocols that AWS
 * speaks, with AWS's documented refusals, on a clock that obeys. {@link
 * io.entente.standin.marketplace.MarketplaceStandIn} is its whole face.
 *
 * <p>What it does is taken from documentation, from bytes seen and, where neither says, from
 * inference; each rule says which. Nothing of Entente may enter, and no client of AWS.
 */
@NullMarked
package io.entente.standin.marketplace;

import org.jspecify.annotations.NullMarked;
