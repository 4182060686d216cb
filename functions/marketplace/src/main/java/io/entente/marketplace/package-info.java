/**
 * AWS Marketplace: a protected deal becomes a private offer of the vendor's own seller account, and
 * deal, offer and purchase agreement stay in step.
 *
 * <p>How the account is entered is the tenant's to say ({@link
 * io.entente.marketplace.ConnectionItem}): a role of theirs, taken with an external id of ours that
 * no other connection has. What AWS is asked stands in {@link io.entente.marketplace.aws}.
 *
 * <p>An offer ({@link io.entente.marketplace.OfferItem}) is filled from the deal, the program's
 * template and the product; what stands against its release are rules with a name and a source
 * ({@link io.entente.marketplace.OfferRules}), looked at before anything is sent, all at once. What
 * is sent is a function of its terms ({@link io.entente.marketplace.PlannedChanges}) and shown
 * before.
 *
 * <p>What AWS is asked for is a durable job ({@link io.entente.marketplace.ChangeSetItem}): its
 * token and its changes are written before they are sent, so that whoever stops anywhere is
 * followed by somebody who finds what was started. Locks, throttles and full accounts wait by
 * themselves; what AWS finds wrong is said of the offer in words that a person can act on; a role
 * that is not given any more breaks the connection, and everything goes on when it is given again.
 *
 * <p>Buyers come in by {@link io.entente.marketplace.landing}; what was sold stands in {@link
 * io.entente.marketplace.agreements}, and whatever AWS tells of comes in there, once for all.
 *
 * <p>Nothing here was tried against AWS itself: conformance is unproven until the contract suite
 * has run on a real account. No other context may be imported; what is to be known of deals is read
 * from what deals publishes.
 */
@NullMarked
package io.entente.marketplace;

import org.jspecify.annotations.NullMarked;
