/**
 * What a seller has sold, mirrored from AWS: each purchase agreement as AWS shows it, whichever way
 * we heard of it. AWS's events say that there is something to look at and are kept as they came,
 * also those of accounts that nobody connected; what is true is asked of AWS itself, so that events
 * that come twice, late or in any order change nothing. What no event told a search finds.
 *
 * <p>An agreement on an offer that was made for a deal is told to deals, which close that deal or
 * say why not. An offer that was made elsewhere can be adopted for a deal, before or after it is
 * accepted.
 *
 * <p>Of AWS only the ports of {@code aws} may enter. Nothing that an event says of money, parties
 * or dates is believed.
 */
@NullMarked
package io.entente.marketplace.agreements;

import org.jspecify.annotations.NullMarked;
