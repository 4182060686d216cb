/**
 * Buyers who come from AWS. No stand-in for AWS itself may enter: what it says is said by a till.
 */
@NullMarked
package io.entente.marketplace.landing;

import org.jspecify.annotations.NullMarked;
