package io.entente.partners.partings;

/** Why a partner comes back; the contract's {@code ReinstatePartner}. */
record Why(String reason) {}
