/**
 * AWS Marketplace: a protected deal becomes a private offer of the vendor's own seller account, and
 * deal, offer and purchase agreement stay in step.
 *
 * <p>How the account is entered is the tenant's to say ({@link
 * io.entente.marketplace.ConnectionItem}): a role of theirs, taken with an external id of ours that
 * no other connection has. What AWS is asked stands in {@link io.entente.marketplace.aws}.
 *
 * <p>Nothing here was tried against AWS itself: conformance is unproven until the contract suite
 * has run on a real account. No other context may be imported; what is to be known of deals is read
 * from what deals publishes.
 */
@NullMarked
package io.entente.marketplace;

import org.jspecify.annotations.NullMarked;
