package io.entente.partners.partings;

/** Why a partner goes or comes back; the contract's {@code PartPartner}. */
record Why(String reason) {}
