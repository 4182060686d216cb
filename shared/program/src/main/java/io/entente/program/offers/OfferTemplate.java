package io.entente.program.offers;

import org.jspecify.annotations.Nullable;

/**
 * What a private offer is filled with where nothing else is said.
 *
 * @param months how long the agreement runs
 * @param availableDays how long it can be accepted
 * @param eula address of the vendor's own terms; absent where the product's are meant
 * @param refundPolicy what the buyer reads of refunds
 */
public record OfferTemplate(
    String id, long months, long availableDays, @Nullable String eula, String refundPolicy) {}
