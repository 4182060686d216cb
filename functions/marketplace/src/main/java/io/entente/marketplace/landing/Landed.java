package io.entente.marketplace.landing;

import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code BuyerLanded}.
 *
 * @param code by which the browser finds the buyer's page; it goes into a cookie
 */
record Landed(@Nullable String code) {}
