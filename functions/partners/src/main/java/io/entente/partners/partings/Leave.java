package io.entente.partners.partings;

import org.jspecify.annotations.Nullable;

/**
 * Why a partner goes, and who takes its deals over; the contract's {@code PartPartner}.
 *
 * @param dealsTo absent where the program's rule is all
 */
record Leave(String reason, @Nullable String dealsTo) {}
